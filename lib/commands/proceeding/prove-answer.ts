import { z } from 'zod';
import { type ProofTried, proofShape, tryOwnProof } from '@/lib/commands/account/own-proof';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { answerBinding, createIdentityProof } from '@/lib/db/stores/identity-proofs';
import { useCode } from '@/lib/db/stores/one-time-codes';
import { loadProceeding, proceedingFacts } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayAnswer } from '@/lib/domain/proceeding/policy';

const input = z.strictObject({ id: z.uuid('ID_INVALID'), ...proofShape });
type Input = z.output<typeof input>;

/**
 * Proves again who sits here, for this session and this request only; agree-proceeding consumes it within five minutes.
 * Every try is counted, also of a deed that is then refused.
 */
export const proveAnswer = defineCommand({
  name: 'prove-answer',
  permission: 'graduate.agreements.answer',
  input,
  event: 'IDENTITY_PROVED',
  atomic: 'transaction',
  prepare: tryProof,
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayAnswer(actor, proceedingFacts(subject), 'AGREE') : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, subject, _input, prepared) {
    const tried = prepared as ProofTried;
    if (!tried || !actor) throw new Refusal('IDENTITY_PROOF_WRONG');
    if (tried.method === 'code') await useCode(db, tried.codeId, now);
    await createIdentityProof(db, { actor, method: tried.method, boundTo: answerBinding(subject), now });
    const { id, agreement } = subject;
    return { result: { id }, subject: { type: 'agreement', id: agreement.id }, facts: { method: tried.method } };
  },
});

async function tryProof({ id, ...typed }: Input, context: CommandContext): Promise<ProofTried> {
  const { db, actor } = context;
  const subject = actor && (await loadProceeding(db, actor, id));
  if (!subject) return null;
  const boundTo = answerBinding(subject);
  return tryOwnProof(context, typed, { purpose: 'prove-identity', boundTo, exhausted: 'ANSWER_TRIES_EXHAUSTED' });
}
