import { actions } from './zh-CN/actions';
import { codes } from './zh-CN/codes';
import { employer } from './zh-CN/employer';
import { graduate } from './zh-CN/graduate';
import { inputs } from './zh-CN/inputs';
import { notices } from './zh-CN/notices';
import { publicPages } from './zh-CN/public-pages';
import { refusals } from './zh-CN/refusals';
import { rules } from './zh-CN/rules';
import { school } from './zh-CN/school';
import { shell } from './zh-CN/shell';
import { signing } from './zh-CN/signing';
import { states } from './zh-CN/states';

/** All words of one language, by the part of the product they belong to. */
export const chinese = {
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
