import { actions } from './en/actions';
import { codes } from './en/codes';
import { employer } from './en/employer';
import { graduate } from './en/graduate';
import { inputs } from './en/inputs';
import { notices } from './en/notices';
import { publicPages } from './en/public-pages';
import { refusals } from './en/refusals';
import { rules } from './en/rules';
import { school } from './en/school';
import { shell } from './en/shell';
import { signing } from './en/signing';
import { states } from './en/states';

/** All words of one language, by the part of the product they belong to. */
export const english = {
  actions,
  codes,
  employer,
  graduate,
  notices,
  publicPages,
  refusals,
  rules: { ...rules, ...inputs },
  school,
  shell,
  signing,
  states,
};
