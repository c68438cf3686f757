import type { actions as source } from '../zh-CN/actions';

export const actions: Record<keyof typeof source, string> = {
  done: 'Done.',
  invalid: '{count, plural, one {# entry needs} other {# entries need}} a change. Everything you typed is kept.',
};
