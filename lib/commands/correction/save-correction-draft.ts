import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { seenVersionInput } from '@/lib/commands/counter-proposal/seen-version-input';
import { Refusal } from '@/lib/db/refusal';
import { answering, loadCorrection } from '@/lib/db/stores/correction';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { keepVersionDraft } from '@/lib/db/stores/version-drafts';
import { denied } from '@/lib/domain/access/decision';
import { correctionFormShape } from '@/lib/domain/correction/fields';
import { mayCorrect } from '@/lib/domain/correction/rules';

/** Keeps what the employer has typed of its correction, right or wrong; nobody else reads it before it is handed in. */
export const saveCorrectionDraft = defineCommand({
  name: 'save-correction-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ ...correctionFormShape, id: z.uuid('ID_INVALID'), version: seenVersionInput }),
  event: 'CORRECTION_DRAFT_SAVED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayCorrect(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, subject, { id: agreementId, version, ...typed }) {
    const correction = await loadCorrection(db, subject);
    if (!correction) throw new Refusal('AGREEMENT_WRONG_STATE');
    const seen = { agreementId, party: 'EMPLOYER', seen: Number(version ?? 0) } as const;
    const content = { ...typed, answers: answering(correction.fixList) };
    const kept = await keepVersionDraft(db, seen, { content, updatedById: actor?.accountId ?? '', now });
    if (!kept) throw new Refusal('VERSION_DRAFT_STALE');
    return { result: { id: agreementId, version: kept.version }, subject: { type: 'version-draft', id: kept.id } };
  },
});
