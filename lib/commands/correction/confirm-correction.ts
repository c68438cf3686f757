import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { findIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayConfirmCorrection } from '@/lib/domain/correction/rules';

/**
 * The graduate agrees to exactly the corrected version he saw, with a fresh proof of identity for it. From then on it is
 * what binds both sides, and the review goes on at the level that asked.
 */
export const confirmCorrection = defineCommand({
  name: 'confirm-correction',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    /** Hash of the version the page showed. */
    seen: z.string().max(64, 'ID_INVALID').optional(),
    confirmed: z.literal('yes', 'CORRECTION_UNCONFIRMED'),
  }),
  event: 'CORRECTION_CONFIRMED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayConfirmCorrection(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { seen }) {
    const { db, actor, now } = context;
    const { proposalId, proposalHash, termsHash, askingLevel } = subject;
    if (!proposalId || !proposalHash) throw new Refusal('AGREEMENT_WRONG_STATE');
    if (seen !== undefined && seen !== proposalHash) throw new Refusal('CORRECTION_CHANGED');
    const proof = actor && (await findIdentityProof(db, actor, proofBinding(subject), now));
    if (!proof) throw new Refusal('IDENTITY_PROOF_MISSING');
    return step(context, subject, { name: 'CONFIRM_CORRECTION', fact: 'CORRECTION_CONFIRMED' }, subject.levels, {
      askingLevel,
      proofId: proof.id,
      set: { termsId: proposalId },
      facts: { termsHash: proposalHash, before: termsHash, proof: proof.method },
    });
  },
});
