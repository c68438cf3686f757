import { z } from 'zod';
import { defineCommand, type CommandContext } from '@/lib/commands/define-command';
import { passwordFits } from '@/lib/crypto/passwords';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { createIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { denied } from '@/lib/domain/access/decision';
import { mayAccept } from '@/lib/domain/agreement/policy';

/** Tries of one account, right or wrong: enough for typing errors, useless for guessing. */
const tries: Budget = { name: 'prove-identity', limit: 10, windowSeconds: 900 };

const input = z.strictObject({
  id: z.uuid('ID_INVALID'),
  method: z.enum(['password', 'code'], { error: 'PROOF_METHOD_MISSING' }),
  channel: z.enum(['SMS', 'MAIL']).optional(),
  password: z.string().max(200, 'FIELD_TOO_LONG').optional(),
  code: z.string().max(20, 'FIELD_TOO_LONG').optional(),
});
type Input = z.output<typeof input>;

/** What the try was good for: nothing, the password, or this code, which is consumed with the proof. */
type Tried = { method: 'password' } | { method: 'code'; codeId: string } | null;

/**
 * Proves again who sits here, for this session and this letter with this hash only; accept-invitation consumes it
 * within five minutes. Every try is counted, also of a deed that is then refused.
 */
export const proveIdentity = defineCommand({
  name: 'prove-identity',
  permission: 'graduate.agreements.answer',
  input,
  event: 'IDENTITY_PROVED',
  atomic: 'transaction',
  prepare: tryProof,
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayAccept(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, subject, _input, prepared) {
    const tried = prepared as Tried;
    if (!tried || !actor) throw new Refusal('IDENTITY_PROOF_WRONG');
    if (tried.method === 'code') await useCode(db, tried.codeId, now);
    await createIdentityProof(db, { actor, method: tried.method, boundTo: proofBinding(subject), now });
    const { id } = subject;
    return { result: { id }, subject: { type: 'agreement', id }, facts: { method: tried.method } };
  },
});

async function tryProof({ id, method, channel, password, code }: Input, context: CommandContext): Promise<Tried> {
  const { db, actor, now } = context;
  const subject = actor && (await loadAgreement(db, actor, id));
  if (!subject) return null;
  const typed = method === 'password' ? password : code;
  if (!typed) throw new InvalidInput({ [method]: 'FIELD_REQUIRED' });
  if (!(await takeFromBudget(db, tries, actor.accountId))) throw new Refusal('IDENTITY_TRIES_EXHAUSTED');
  const account = await accountTargets(db, actor.accountId);
  if (method === 'password') return (await passwordFits(account.passwordHash, typed)) ? { method } : null;
  const target = targetOf(account, channel ?? 'SMS');
  if (!target) throw new InvalidInput({ channel: 'CODE_CHANNEL_NONE' });
  const boundTo = proofBinding(subject);
  const codeId = await tryCode(db, { purpose: 'prove-identity', target, boundTo, code: typed, now });
  return codeId ? { method, codeId } : null;
}
