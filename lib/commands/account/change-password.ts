import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { hashPassword, passwordFits } from '@/lib/crypto/passwords';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { endOtherSessions } from '@/lib/db/stores/sessions';
import { allowed } from '@/lib/domain/access/decision';
import { passwordProblem } from '@/lib/domain/rules/password-policy';
import { newId } from '@/lib/ids';
import { missingProof, type ProofTried, proofShape, tryOwnProof, useOwnProof } from './own-proof';

const input = z.strictObject({
  ...proofShape,
  newPassword: z.string('FIELD_REQUIRED').max(200, 'PASSWORD_TOO_LONG'),
});
type Input = z.output<typeof input>;

interface Prepared {
  tried: ProofTried;
  before: string | null;
  passwordHash: string;
}

/** Sets a new password, by the old one or a fresh code; every other session of the account ends in the same moment. */
export const changePassword = defineCommand({
  name: 'change-password',
  permission: 'own.account',
  input,
  event: 'PASSWORD_CHANGED',
  atomic: 'transaction',
  prepare: prove,
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId, sessionId }, _input, prepared) {
    const { tried, before, passwordHash } = prepared as Prepared;
    const method = await useOwnProof(db, tried, now);
    const { count } = await db.account.updateMany({
      where: { id: accountId, status: 'ACTIVE', passwordHash: before },
      data: { passwordHash, passwordChangedAt: now },
    });
    if (count !== 1) throw new Refusal('ACCOUNT_STALE');
    const ended = await endOtherSessions(db, accountId, sessionId, now, 'PASSWORD_CHANGED');
    const template = 'ACCOUNT_PASSWORD_CHANGED';
    await tellAccounts(db, { eventId: newId(), template, now, to: { accountId }, link: '/account/sessions' });
    return { result: { ended }, subject: { type: 'account', id: accountId }, facts: { method, ended } };
  },
});

/** The new password is judged first: a mistake in it must cost no try and no code. */
async function prove(typed: Input, context: CommandContext): Promise<Prepared | null> {
  const { db, actor } = context;
  if (!actor) return null;
  const { mobile, email, passwordHash: before } = await accountTargets(db, actor.accountId);
  const names = [mobile, email, actor.name].filter((name) => name !== null);
  const problem = typed.newPassword === '' ? 'FIELD_REQUIRED' : passwordProblem(typed.newPassword, names);
  const wrong = { ...missingProof(typed), ...(problem ? { newPassword: problem } : {}) };
  if (Object.keys(wrong).length > 0) throw new InvalidInput(wrong);
  const boundTo = `change-password ${actor.accountId}`;
  const tried = await tryOwnProof(context, typed, { purpose: 'prove-account', boundTo });
  // Only to whoever proved himself: else it would say what the password is.
  if (tried && before && (await passwordFits(before, typed.newPassword))) {
    throw new InvalidInput({ newPassword: 'PASSWORD_SAME' });
  }
  return { tried, before, passwordHash: tried ? await hashPassword(typed.newPassword) : '' };
}
