import { expect, it } from 'vitest';
import { keptOf } from '@/lib/server/form-values';

it.each([
  [{ name: '王小雨', reason: '' }, 'all'],
  [{ name: '王小雨', password: 'x' }, 'others'],
  [{ password: 'x', terms: 'yes', secret: 'a1b2' }, 'secrets'],
  [{ id: '018f', former: 'disable', checked: 'yes' }, 'none'],
  [{ account: '', password: '' }, 'none'],
] as const)('says of %o that it kept %s', (inputs, kept) => {
  expect(keptOf(inputs)).toBe(kept);
});
