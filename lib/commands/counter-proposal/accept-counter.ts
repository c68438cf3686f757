import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { findingsOnProposal, loadNegotiation } from '@/lib/db/stores/negotiation';
import { denied } from '@/lib/domain/access/decision';
import { namesOfWarnings } from '@/lib/domain/agreement/pre-flight/letter-rules';
import { mayAnswerCounter } from '@/lib/domain/counter-proposal/rules';
import { hashInput } from './seen-version-input';

/**
 * The employer takes the graduate's version as it is: exactly the one with the hash it looked at is on the table from
 * now on, for the graduate to accept. What the pre-flight warns of takes the same tick as in a letter, and is a fact.
 */
export const acceptCounter = defineCommand({
  name: 'accept-counter',
  permission: 'employer.agreements.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    proposal: hashInput,
    acknowledged: z.literal('yes', 'WARNINGS_UNCHECKED').optional(),
  }),
  event: 'COUNTER_ACCEPTED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) =>
    actor ? mayAnswerCounter(actor, subject, 'ACCEPT_COUNTER', now) : denied('SIGN_IN_NEEDED'),
  async run(context, subject, { proposal: seen, acknowledged }) {
    const negotiation = await loadNegotiation(context.db, subject, 'EMPLOYER');
    const { proposal } = negotiation;
    if (proposal?.hash !== seen) throw new Refusal('AGREEMENT_STALE');
    const { findings, replyBy } = findingsOnProposal(negotiation, proposal, context.now);
    if (findings.some(({ level }) => level === 'error')) throw new Refusal('COUNTER_FITS_NO_MORE');
    const warnings = namesOfWarnings(findings);
    if (warnings.length > 0 && !acknowledged) throw new InvalidInput({ acknowledged: 'WARNINGS_UNCHECKED' });
    return step(context, subject, { name: 'ACCEPT_COUNTER', fact: 'COUNTER_ACCEPTED' }, subject.levels, {
      deadline: 'before',
      set: { termsId: proposal.id, replyBy },
      facts: { termsHash: proposal.hash, replyBy: replyBy.toISOString(), warnings },
    });
  },
});
