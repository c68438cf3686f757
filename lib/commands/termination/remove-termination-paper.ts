import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { dropFiles, loadTermination, touchDraft } from '@/lib/db/stores/terminations';
import { allowed } from '@/lib/domain/access/decision';

/** Takes a paper away again before the request is sent. Answers the keys of its bytes, which the caller forgets. */
export const removeTerminationPaper = defineCommand({
  name: 'remove-termination-paper',
  permission: 'proceedings.act',
  input: z.strictObject({ agreementId: z.uuid('ID_INVALID'), paperId: z.uuid('ID_INVALID') }),
  event: 'TERMINATION_PAPER_REMOVED',
  atomic: 'transaction',
  async load({ db, actor }, { agreementId, paperId }) {
    const subject = actor && (await loadTermination(db, actor, agreementId));
    const paper = subject?.draft?.papers.find(({ id }) => id === paperId);
    return subject && paper ? { subject, paper, accountId: actor.accountId } : null;
  },
  allow: () => allowed,
  async run({ db, now }, { subject, paper, accountId }, { agreementId }) {
    const draft = await touchDraft(db, subject, { now, accountId });
    await db.terminationDraftPaper.delete({ where: { id: paper.id } });
    const keys = await dropFiles(db, [paper.fileId]);
    const facts = { hash: paper.file.sha256 };
    return {
      result: { agreementId, side: subject.side, keys },
      subject: { type: 'termination-draft', id: draft.id },
      facts,
    };
  },
});
