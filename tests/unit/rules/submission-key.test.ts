import { expect, it } from 'vitest';
import { submissionKey } from '@/lib/commands/submission-key';

it.each(['password', 'newPassword', 'oldPassword', 'code', 'emailCode', 'mobileCode', 'oneTimeCode', 'amount'])(
  'keeps no digest of the input %s, which is a secret or easily tried out',
  (name) => {
    expect(submissionKey('k', { id: 1, [name]: '1234' })).toBe(submissionKey('k', { id: 1, [name]: '5678' }));
    expect(submissionKey('k', { id: 1, nested: { [name]: '1' } })).toBe(submissionKey('k', { id: 1, nested: {} }));
  },
);

it('tells submissions apart by everything else', () => {
  expect(submissionKey('k', { creditCode: '1' })).not.toBe(submissionKey('k', { creditCode: '2' }));
});
