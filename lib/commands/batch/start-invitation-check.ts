import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { sha256 } from '@/lib/crypto/hash';
import { Refusal } from '@/lib/db/refusal';
import { createRun, liveRunOf, lockRunsOf, rowsToday, sealChunks } from '@/lib/db/stores/batch-runs';
import { allowed } from '@/lib/domain/access/decision';
import { INVITATION_LIMITS, type InvitationItem } from '@/lib/domain/batch/invitations';

const kind = 'INVITATION_CHECK';

/**
 * Takes the rows of a workbook and a template to be judged in the background as letters; nothing is sent. The template
 * is judged as it is now. The same file with the same template while it is under way leads to the same run.
 */
export const startInvitationCheck = defineCommand({
  name: 'start-invitation-check',
  permission: 'employer.agreements.write',
  // Rows come from our own reader of the file, never from a browser's fields: their shape is the compiler's business.
  input: z.strictObject({
    templateId: z.uuid('POST_TEMPLATE_MISSING'),
    fileName: z.string().min(1).max(120),
    fileHash: z.string().length(64),
    header: z.array(z.string()).max(INVITATION_LIMITS.columns),
    items: z
      .array(z.custom<InvitationItem>((item) => typeof item === 'object' && item !== null))
      .min(1)
      .max(INVITATION_LIMITS.rows),
  }),
  event: 'INVITATION_CHECK_STARTED',
  atomic: 'transaction',
  // Before the transaction: nobody waits for the sealing.
  prepare: ({ items }) => sealChunks(kind, items),
  async load({ db, actor }, { templateId }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const template = await db.postTemplate.findFirst({ where: { id: templateId, employerId: actor.employerId } });
    return template && { actor, template };
  },
  allow: () => allowed,
  async run({ db, now }, { actor, template }, { fileName, header, items, ...file }, prepared) {
    const { employerId, accountId, membershipId } = actor;
    const fileHash = sha256(`${file.fileHash} ${template.id} ${template.version}`);
    await lockRunsOf(db, employerId);
    const rowsTotal = items.length;
    const same = await liveRunOf(db, { accountId, kind, fileHash });
    const facts = { rows: rowsTotal, wasThere: same !== null };
    if (same) return { result: { id: same }, subject: { type: 'batch-run', id: same }, facts };
    const limit = INVITATION_LIMITS.employerADay;
    const left = limit - (await rowsToday(db, employerId, kind, now));
    if (rowsTotal > left) throw new Refusal('BATCH_LIMIT_EMPLOYER', { limit, left, rows: rowsTotal });
    const content = template.content as Record<string, string>;
    const terms = { templateId: template.id, templateName: template.name, content };
    const chunks = prepared as string[];
    const run = { kind, employerId, accountId, membershipId, fileName, fileHash, header, terms, rowsTotal } as const;
    const id = await createRun(db, { ...run, chunks, now });
    return { result: { id }, subject: { type: 'batch-run', id }, facts };
  },
});
