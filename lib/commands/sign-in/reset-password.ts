import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { hashPassword, passwordFits } from '@/lib/crypto/passwords';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { findAccount } from '@/lib/db/stores/accounts';
import { tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { endOtherSessions } from '@/lib/db/stores/sessions';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import { allowed } from '@/lib/domain/access/decision';
import { contactAddressInput } from '@/lib/domain/membership/address';
import { codeInput } from '@/lib/domain/rules/contact-inputs';
import { passwordProblem } from '@/lib/domain/rules/password-policy';
import { newId } from '@/lib/ids';

interface Prepared {
  codeId: string | null;
  passwordHash: string;
  /** Is it the password of now? Found out only for whoever had a right code. */
  isSame: boolean;
}

/**
 * Sets a new password for whoever reads the mobile or e-mail of the account. Every session ends, and the owner is told
 * at all his addresses. A second factor stays what it was: it is asked for next.
 */
export const resetPassword = defineCommand({
  name: 'reset-password',
  permission: 'anyone',
  input: z.strictObject({
    account: contactAddressInput,
    code: codeInput,
    password: z.string({ error: 'FIELD_REQUIRED' }).min(1, 'FIELD_REQUIRED'),
  }),
  event: 'PASSWORD_RESET',
  atomic: 'transaction',
  async prepare({ account: target, code, password }, { db, now }): Promise<Prepared> {
    const problem = passwordProblem(password, [target.address]);
    if (problem) throw new InvalidInput({ password: problem });
    const codeId = await tryCode(db, { purpose: 'reset-password', target, code, now });
    const account = codeId ? await findAccount(db, target.address) : null;
    const isSame = account !== null && (await passwordFits(account.passwordHash, password));
    // Also for a wrong code, and for nobody: the time tells nothing.
    return { codeId, isSame, passwordHash: await hashPassword(password) };
  },
  load: async ({ db }, { account }) => ({ account: await findAccount(db, account.address) }),
  allow: () => allowed,
  async run({ db, now }, { account }, { password }, prepared) {
    const { codeId, passwordHash, isSame } = prepared as Prepared;
    if (!account || !codeId) throw new Refusal('CODE_WRONG');
    await useCode(db, codeId, now);
    const { id: accountId, name } = account;
    const { mobile, email } = await accountTargets(db, accountId);
    // Only now, and the code stays good: what the account is called is nobody else's business.
    const problem = passwordProblem(password, [name, mobile ?? '', email ?? '']);
    if (problem ?? isSame) throw new InvalidInput({ password: problem ?? 'PASSWORD_SAME' });
    await db.account.update({ where: { id: accountId }, data: { passwordHash, passwordChangedAt: now } });
    const ended = await endOtherSessions(db, accountId, null, now, 'PASSWORD_CHANGED');
    await tellOwner(db, { accountId, eventId: newId(), template: 'PASSWORD_RESET', link: '/inbox', now });
    return { result: { accountId }, subject: { type: 'account', id: accountId }, facts: { endedSessions: ended } };
  },
});
