import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { keptPaperInput, writePaper } from '@/lib/commands/file/kept-paper';
import { Refusal } from '@/lib/db/refusal';
import { loadTermination, ownerOf, touchDraft } from '@/lib/db/stores/terminations';
import { denied } from '@/lib/domain/access/decision';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';
import { MOST_PAPERS, TERMINATION_PAPER } from '@/lib/domain/proceeding/termination-papers';
import { newId } from '@/lib/ids';

/**
 * Puts a paper beside a termination that is being written; it is nobody else's to see until the request is sent. `name`:
 * the required paper it is, empty for any other.
 */
export const uploadTerminationPaper = defineCommand({
  name: 'upload-termination-paper',
  permission: 'proceedings.act',
  input: z.strictObject({ agreementId: z.uuid('ID_INVALID'), name: z.string().max(40), file: keptPaperInput }),
  event: 'TERMINATION_PAPER_UPLOADED',
  atomic: 'transaction',
  async load({ db, actor }, { agreementId }) {
    const subject = actor && (await loadTermination(db, actor, agreementId));
    return subject && { ...subject, actor };
  },
  allow: (actor, subject, now) => (actor ? mayRequestTermination(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { actor, ...subject }, { agreementId, name, file }) {
    const known = subject.policy?.rules.requiredPapers.some((paper) => paper.name === name) ?? false;
    if (name !== '' && !known) throw new Refusal('TERMINATION_PAPER_UNKNOWN');
    if ((subject.draft?.papers.length ?? 0) >= MOST_PAPERS)
      throw new Refusal('TERMINATION_PAPERS_TOO_MANY', { limit: MOST_PAPERS });
    const { accountId } = actor;
    const draft = await touchDraft(db, subject, { now, accountId });
    const fileId = await writePaper(db, file, { purpose: TERMINATION_PAPER, ...ownerOf(actor) }, now);
    const paper = { id: newId(), draftId: draft.id, fileId, name, uploadedById: accountId, createdAt: now };
    await db.terminationDraftPaper.create({ data: paper });
    const facts = { fileId, hash: file.sha256 };
    return { result: { agreementId, id: paper.id }, subject: { type: 'termination-draft', id: draft.id }, facts };
  },
});
