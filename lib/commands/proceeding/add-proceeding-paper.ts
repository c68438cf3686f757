import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { keptPaperInput, writePaper } from '@/lib/commands/file/kept-paper';
import { Refusal } from '@/lib/db/refusal';
import { loadProceeding } from '@/lib/db/stores/proceedings';
import { ownerOf } from '@/lib/db/stores/terminations';
import { denied } from '@/lib/domain/access/decision';
import { mayAddPaper, sideOfViewer } from '@/lib/domain/proceeding/termination-policy';
import { MOST_PAPERS, TERMINATION_PAPER } from '@/lib/domain/proceeding/termination-papers';
import { newId } from '@/lib/ids';

/**
 * Either side hands in one more paper while the proceeding is under way; all three parties read it from then on, and
 * nobody takes it back. Raises the proceeding's version, so that who decides at the same moment looks again.
 */
export const addProceedingPaper = defineCommand({
  name: 'add-proceeding-paper',
  permission: 'proceedings.act',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), file: keptPaperInput }),
  event: 'PROCEEDING_PAPER_ADDED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayAddPaper(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, { version, state }, { id, file }) {
    const side = actor && sideOfViewer(actor);
    if (!actor || !side) throw new Refusal('FORBIDDEN');
    const held = await db.proceeding.updateMany({ where: { id, version, state }, data: { version: { increment: 1 } } });
    if (held.count !== 1) throw new Refusal('PROCEEDING_STALE');
    if ((await db.proceedingPaper.count({ where: { proceedingId: id, side } })) >= MOST_PAPERS)
      throw new Refusal('TERMINATION_PAPERS_TOO_MANY', { limit: MOST_PAPERS });
    const fileId = await writePaper(db, file, { purpose: TERMINATION_PAPER, ...ownerOf(actor) }, now);
    const paper = { id: newId(), proceedingId: id, fileId, name: '', side, uploadedById: actor.accountId };
    await db.proceedingPaper.create({ data: { ...paper, createdAt: now } });
    return { result: { id }, subject: { type: 'proceeding', id }, facts: { fileId, hash: file.sha256 } };
  },
});
