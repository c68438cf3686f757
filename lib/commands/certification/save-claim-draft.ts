import { defineCommand } from '@/lib/commands/define-command';
import { changeRound, roundToEdit } from '@/lib/db/stores/certification';
import { sealDraft } from '@/lib/db/stores/claim-drafts';
import { draftInput } from '@/lib/domain/certification/drafts';
import { allowWork, loadOwnClaim } from './claim';

/** Keeps a part as it is typed, complete or not, to go on another time. What was saved before still counts. */
export const saveClaimDraft = defineCommand({
  name: 'save-claim-draft',
  permission: 'employer.certification.write',
  input: draftInput,
  event: 'CERTIFICATION_DRAFT_SAVED',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, subject, { part, typed }) {
    const round = await roundToEdit(db, subject, now);
    const filled = Object.entries(typed).flatMap(([name, text]) => (text ? [[name, text] as const] : []));
    await changeRound(db, round, { draftSealed: sealDraft(round, part, Object.fromEntries(filled)) });
    return { result: null, subject: { type: 'certification', id: round.id }, facts: { part } };
  },
});
