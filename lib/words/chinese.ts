import { account } from './zh-CN/account';
import { actions } from './zh-CN/actions';
import { activation } from './zh-CN/activation';
import { announcements } from './zh-CN/announcements';
import { batchDeeds } from './zh-CN/batch-deeds';
import { breakdown } from './zh-CN/breakdown';
import { calendar } from './zh-CN/calendar';
import { certification } from './zh-CN/certification';
import { codes } from './zh-CN/codes';
import { correction } from './zh-CN/correction';
import { counterProposal } from './zh-CN/counter-proposal';
import { deeds } from './zh-CN/deeds';
import { employer } from './zh-CN/employer';
import { employerPeople } from './zh-CN/employer-people';
import { favouriteImport } from './zh-CN/favourite-import';
import { fulfilment } from './zh-CN/fulfilment';
import { flow } from './zh-CN/flow';
import { graduate } from './zh-CN/graduate';
import { inbox } from './zh-CN/inbox';
import { inputs } from './zh-CN/inputs';
import { institution } from './zh-CN/institution';
import { invitationBatch } from './zh-CN/invitation-batch';
import { members } from './zh-CN/members';
import { menu } from './zh-CN/menu';
import { messages } from './zh-CN/messages';
import { notices } from './zh-CN/notices';
import { platform } from './zh-CN/platform';
import { policy } from './zh-CN/policy';
import { proceedings } from './zh-CN/proceedings';
import { publicPages } from './zh-CN/public-pages';
import { refusals } from './zh-CN/refusals';
import { regions } from './zh-CN/regions';
import { registration } from './zh-CN/registration';
import { remittances } from './zh-CN/remittances';
import { retractions } from './zh-CN/retractions';
import { reviews } from './zh-CN/reviews';
import { roster } from './zh-CN/roster';
import { rules } from './zh-CN/rules';
import { school } from './zh-CN/school';
import { season } from './zh-CN/season';
import { secondFactor } from './zh-CN/second-factor';
import { shell } from './zh-CN/shell';
import { shortMessages } from './zh-CN/short-messages';
import { signIn } from './zh-CN/sign-in';
import { signing } from './zh-CN/signing';
import { standing } from './zh-CN/standing';
import { states } from './zh-CN/states';
import { talentServices } from './zh-CN/talent-services';
import { terminations } from './zh-CN/terminations';
import { turnClock } from './zh-CN/turn-clock';

/** All words of one language, by the part of the product they belong to. */
export const chinese = {
  account,
  actions,
  activation,
  announcements,
  batchDeeds,
  breakdown,
  calendar,
  certification,
  codes,
  correction,
  counterProposal,
  deeds,
  employer,
  employerPeople,
  favouriteImport,
  fulfilment,
  flow,
  graduate,
  inbox,
  institution,
  invitationBatch,
  members,
  menu,
  messages,
  notices,
  platform,
  policy,
  proceedings,
  publicPages,
  refusals,
  regions,
  registration,
  remittances,
  retractions,
  reviews,
  roster,
  rules: { ...rules, ...inputs },
  school,
  season,
  secondFactor,
  shell,
  shortMessages,
  signIn,
  signing,
  standing,
  states,
  talentServices,
  terminations,
  turnClock,
};
