import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { hashInput } from '@/lib/commands/counter-proposal/seen-version-input';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { composeCorrection, loadCorrection } from '@/lib/db/stores/correction';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import { mayCorrect } from '@/lib/domain/correction/rules';
import { newId } from '@/lib/ids';

/**
 * The employer hands in what it was asked to correct, and nothing else: a field that was not named keeps its value,
 * whatever the form sent. The new version binds nobody before the graduate has confirmed it. `checked` is the
 * fingerprint of what the check page showed; with warnings it takes the tick that somebody has looked at them.
 */
export const correctAgreement = defineCommand({
  name: 'correct-agreement',
  permission: 'employer.agreements.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    checked: hashInput,
    acknowledged: z.literal('yes', 'WARNINGS_UNCHECKED').optional(),
  }),
  event: 'AGREEMENT_CORRECTED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayCorrect(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { checked, acknowledged }) {
    const correction = await loadCorrection(context.db, subject);
    if (!correction) throw new Refusal('AGREEMENT_WRONG_STATE');
    const { version, outside } = composeCorrection(correction, correction.typed ?? {}, context.now);
    if (outside.length > 0) throw new Refusal('CORRECTION_OUTSIDE_LIST');
    if (version?.checked !== checked) throw new Refusal('VERSION_DRAFT_STALE');
    const { hash, content, warnings, note } = version;
    if (warnings.length > 0 && !acknowledged) throw new InvalidInput({ acknowledged: 'WARNINGS_UNCHECKED' });
    const id = newId();
    return step(context, subject, { name: 'CORRECT', fact: 'AGREEMENT_CORRECTED' }, subject.levels, {
      ...(note ? { reason: note } : {}),
      terms: { id, kind: 'CORRECTION', proposedBy: 'EMPLOYER', content: canonicalJson(content), hash },
      set: { proposalId: id, askingLevel: subject.askingLevel },
      facts: { termsHash: hash, before: subject.termsHash, warnings },
    });
  },
});
