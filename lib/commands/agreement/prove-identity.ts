import { z } from 'zod';
import { defineCommand, type CommandContext } from '@/lib/commands/define-command';
import { type ProofTried, proofShape, tryOwnProof } from '@/lib/commands/account/own-proof';
import { Refusal } from '@/lib/db/refusal';
import { createIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { useCode } from '@/lib/db/stores/one-time-codes';
import { denied } from '@/lib/domain/access/decision';
import { mayAccept } from '@/lib/domain/agreement/policy';

const input = z.strictObject({
  id: z.uuid('ID_INVALID'),
  /** Hash of the version the page showed. */
  seen: z.string().max(64, 'ID_INVALID').optional(),
  ...proofShape,
});
type Input = z.output<typeof input>;

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
  async run({ db, now, actor }, subject, { seen }, prepared) {
    if (seen !== undefined && seen !== subject.termsHash) throw new Refusal('LETTER_CHANGED');
    const tried = prepared as ProofTried;
    if (!tried || !actor) throw new Refusal('IDENTITY_PROOF_WRONG');
    if (tried.method === 'code') await useCode(db, tried.codeId, now);
    await createIdentityProof(db, { actor, method: tried.method, boundTo: proofBinding(subject), now });
    const { id } = subject;
    return { result: { id }, subject: { type: 'agreement', id }, facts: { method: tried.method } };
  },
});

async function tryProof({ id, seen: _seen, ...typed }: Input, context: CommandContext): Promise<ProofTried> {
  const { db, actor } = context;
  const subject = actor && (await loadAgreement(db, actor, id));
  if (!subject) return null;
  const boundTo = proofBinding(subject);
  return tryOwnProof(context, typed, { purpose: 'prove-identity', boundTo, exhausted: 'IDENTITY_TRIES_EXHAUSTED' });
}
