import { defineCommand } from '@/lib/commands/define-command';
import { draftInput } from '@/lib/domain/certification/drafts';
import { allowWork, loadOwnClaim } from './claim';
import { keepDraft } from './keep-draft';

/** Keeps a part as it is typed, complete or not, to go on another time. What was saved before still counts. */
export const saveClaimDraft = defineCommand({
  name: 'save-claim-draft',
  permission: 'employer.certification.write',
  input: draftInput,
  event: 'CERTIFICATION_DRAFT_SAVED',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, subject, draft) {
    const id = await keepDraft(db, subject, now, draft);
    return { result: null, subject: { type: 'certification', id }, facts: { part: draft.part } };
  },
});
