import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { composeRevision, loadNegotiation } from '@/lib/db/stores/negotiation';
import { denied } from '@/lib/domain/access/decision';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import { mayAnswerCounter } from '@/lib/domain/counter-proposal/rules';
import { newId } from '@/lib/ids';
import { hashInput } from './seen-version-input';

/**
 * The employer answers with a version of its own, which is on the table from now on. `checked` is the fingerprint of
 * what the check page showed; with warnings of the pre-flight it takes the tick that somebody has looked at them.
 */
export const amendCounter = defineCommand({
  name: 'amend-counter',
  permission: 'employer.agreements.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    checked: hashInput,
    acknowledged: z.literal('yes', 'WARNINGS_UNCHECKED').optional(),
  }),
  event: 'COUNTER_AMENDED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) =>
    actor ? mayAnswerCounter(actor, subject, 'AMEND_COUNTER', now) : denied('SIGN_IN_NEEDED'),
  async run(context, subject, { checked, acknowledged }) {
    const negotiation = await loadNegotiation(context.db, subject, 'EMPLOYER');
    const { version, replyBy } = composeRevision(negotiation, negotiation.typed ?? {}, context.now);
    if (version?.checked !== checked) throw new Refusal('VERSION_DRAFT_STALE');
    const { warnings, hash, content } = version;
    if (warnings.length > 0 && !acknowledged) throw new InvalidInput({ acknowledged: 'WARNINGS_UNCHECKED' });
    const id = newId();
    return step(context, subject, { name: 'AMEND_COUNTER', fact: 'COUNTER_AMENDED' }, subject.levels, {
      deadline: 'before',
      terms: { id, kind: 'REVISION', proposedBy: 'EMPLOYER', content: canonicalJson(content), hash },
      set: { termsId: id, replyBy },
      facts: { termsHash: hash, replyBy: replyBy.toISOString(), warnings },
    });
  },
});
