import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { dropFiles, loadTermination } from '@/lib/db/stores/terminations';
import { allowed } from '@/lib/domain/access/decision';

/** Throws away what a side has typed and uploaded for a termination it does not ask for. */
export const discardTerminationDraft = defineCommand({
  name: 'discard-termination-draft',
  permission: 'proceedings.act',
  input: z.strictObject({ agreementId: z.uuid('ID_INVALID') }),
  event: 'TERMINATION_DRAFT_DISCARDED',
  atomic: 'transaction',
  async load({ db, actor }, { agreementId }) {
    const subject = actor && (await loadTermination(db, actor, agreementId));
    return subject?.draft ?? null;
  },
  allow: () => allowed,
  async run({ db }, { id, agreementId, side, papers }) {
    await db.terminationDraft.deleteMany({ where: { id } });
    const keys = await dropFiles(
      db,
      papers.map(({ fileId }) => fileId),
    );
    return { result: { agreementId, side, keys }, subject: { type: 'termination-draft', id } };
  },
});
