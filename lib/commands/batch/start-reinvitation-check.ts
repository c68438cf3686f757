import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { sha256 } from '@/lib/crypto/hash';
import { Refusal } from '@/lib/db/refusal';
import { selectionOf } from '@/lib/db/stores/agreement-selections';
import { createRun, liveRunOf, lockRunsOf, rowsToday, sealChunks } from '@/lib/db/stores/batch-runs';
import { formerLetters } from '@/lib/db/stores/former-letters';
import { allowed } from '@/lib/domain/access/decision';
import { INVITATION_LIMITS, invitationColumns, type InvitationTerms } from '@/lib/domain/batch/invitations';

const kind = 'INVITATION_CHECK';

/**
 * Takes chosen lapsed records to be judged in the background as new letters, each with the terms it had: the rows of a
 * check like those of a workbook, to be looked through and sent there. Nothing is sent here. The same choice while its
 * check is under way leads to the same run.
 */
export const startReinvitationCheck = defineCommand({
  name: 'start-reinvitation-check',
  permission: 'employer.agreements.write',
  // Words come from the route: how the run is called, and the columns of its answer workbook.
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    fileName: z.string().min(1).max(120),
    termsName: z.string().min(1).max(120),
    header: z.array(z.string().max(60)).length(invitationColumns.length),
  }),
  event: 'REINVITATION_CHECK_STARTED',
  atomic: 'transaction',
  // Before the transaction: reading hundreds of letters and sealing them. What they said does not change any more.
  async prepare({ id }, { db, actor }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { employerId, membershipId } = actor;
    const selection = await selectionOf(db, { employerId, membershipId, id });
    const letters = await formerLetters(db, employerId, selection?.agreementIds ?? []);
    return { ...letters, rows: letters.items.length, chunks: await sealChunks(kind, letters.items) };
  },
  async load({ db, actor }, { id }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { employerId, membershipId } = actor;
    await lockRunsOf(db, employerId);
    const selection = await selectionOf(db, { employerId, membershipId, id });
    return selection?.deed === 'reinvite' ? { actor, selection } : null;
  },
  allow: () => allowed,
  async run({ db, now }, { actor, selection }, { fileName, termsName, header }, prepared) {
    const { rows, chunks, shared } = prepared as { rows: number; chunks: string[]; shared: Record<string, string> };
    if (rows === 0) throw new Refusal('CHOICE_EMPTY');
    const { employerId, accountId, membershipId } = actor;
    const fileHash = sha256([...selection.agreementIds].sort().join(' '));
    const same = await liveRunOf(db, { accountId, kind, fileHash });
    const facts = { rows, wasThere: same !== null };
    if (same) return { result: { id: same }, subject: { type: 'batch-run', id: same }, facts };
    const limit = INVITATION_LIMITS.employerADay;
    const left = limit - (await rowsToday(db, employerId, kind, now));
    if (rows > left) throw new Refusal('BATCH_LIMIT_EMPLOYER', { limit, left, rows });
    const common: InvitationTerms = { templateId: null, templateName: termsName, content: shared };
    const terms = { ...common };
    const run = { kind, employerId, accountId, membershipId, fileName, fileHash, header, terms } as const;
    const id = await createRun(db, { ...run, rowsTotal: rows, chunks, now });
    return { result: { id }, subject: { type: 'batch-run', id }, facts };
  },
});
