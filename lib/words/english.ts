import { account } from './en/account';
import { actions } from './en/actions';
import { activation } from './en/activation';
import { announcements } from './en/announcements';
import { batchDeeds } from './en/batch-deeds';
import { breakdown } from './en/breakdown';
import { calendar } from './en/calendar';
import { certification } from './en/certification';
import { codes } from './en/codes';
import { correction } from './en/correction';
import { counterProposal } from './en/counter-proposal';
import { deeds } from './en/deeds';
import { employer } from './en/employer';
import { employerPeople } from './en/employer-people';
import { favouriteImport } from './en/favourite-import';
import { fulfilment } from './en/fulfilment';
import { flow } from './en/flow';
import { graduate } from './en/graduate';
import { inbox } from './en/inbox';
import { inputs } from './en/inputs';
import { institution } from './en/institution';
import { invitationBatch } from './en/invitation-batch';
import { members } from './en/members';
import { menu } from './en/menu';
import { messages } from './en/messages';
import { notices } from './en/notices';
import { platform } from './en/platform';
import { policy } from './en/policy';
import { proceedings } from './en/proceedings';
import { publicPages } from './en/public-pages';
import { refusals } from './en/refusals';
import { regions } from './en/regions';
import { registration } from './en/registration';
import { remittances } from './en/remittances';
import { retractions } from './en/retractions';
import { reviews } from './en/reviews';
import { roster } from './en/roster';
import { rules } from './en/rules';
import { school } from './en/school';
import { season } from './en/season';
import { secondFactor } from './en/second-factor';
import { shell } from './en/shell';
import { shortMessages } from './en/short-messages';
import { signIn } from './en/sign-in';
import { signing } from './en/signing';
import { standing } from './en/standing';
import { states } from './en/states';
import { talentServices } from './en/talent-services';
import { terminations } from './en/terminations';
import { turnClock } from './en/turn-clock';

/** All words of one language, by the part of the product they belong to. */
export const english = {
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
