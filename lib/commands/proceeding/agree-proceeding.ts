import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { answerBinding, findIdentityProof } from '@/lib/db/stores/identity-proofs';
import { loadProceeding, proceedingFacts, type ProceedingSubject } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayAnswer } from '@/lib/domain/proceeding/policy';
import { proceed } from './move';
import { holdToSeen, seenRequestInput } from './seen-request';

/**
 * The other side agrees. A graduate ends or changes his own contract by it, so he needs a fresh proof of identity for
 * exactly this request, which the step consumes. Where nobody reviews, it takes effect at once.
 */
export const agreeProceeding = defineCommand({
  name: 'agree-proceeding',
  permission: 'proceedings.act',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    confirmed: z.literal('yes', 'ANSWER_NOT_CONFIRMED'),
    seen: seenRequestInput,
  }),
  event: 'PROCEEDING_AGREED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayAnswer(actor, proceedingFacts(subject), 'AGREE') : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { seen }) {
    holdToSeen(subject, seen);
    const proof = await proofOf(context, subject);
    return proceed(context, subject, 'AGREE', { answered: { text: null }, ...proof });
  },
});

/** The graduate's proof with what the history keeps of it; an employer acts by its session. */
async function proofOf({ db, actor, now }: CommandContext, subject: ProceedingSubject) {
  if (actor?.party !== 'GRADUATE') return {};
  const proof = await findIdentityProof(db, actor, answerBinding(subject), now);
  if (!proof) throw new Refusal('ANSWER_PROOF_MISSING');
  return { proofId: proof.id, facts: { proof: proof.method } };
}
