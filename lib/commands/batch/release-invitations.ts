import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { sha256 } from '@/lib/crypto/hash';
import type { Connection, JsonInput } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { openDetails } from '@/lib/db/stores/batch-details';
import { openChunks } from '@/lib/db/stores/batch-reading';
import { createRun, lockRunsOf, sealChunks } from '@/lib/db/stores/batch-runs';
import { mayInvite } from '@/lib/domain/agreement/policy';
import { type CheckedLetter, type InvitationItem, isSendable, type ReleasedItem } from '@/lib/domain/batch/invitations';
import { releaseShape, releaseMoment } from '@/lib/domain/batch/release';

const kind = 'INVITATION_SEND';

/**
 * Releases the good rows of a finished check to be sent, at once or at a chosen hour: all of them when none is bad, or
 * only those that are good. With warnings it takes the tick that somebody has looked at them.
 */
export const releaseInvitations = defineCommand({
  name: 'release-invitations',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), ...releaseShape }),
  event: 'INVITATIONS_RELEASED',
  atomic: 'transaction',
  // Before the transaction: opening and sealing a workbook. A finished check does not change any more.
  async prepare({ id }, { db, actor }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const items = await goodRows(db, { id, employerId: actor.employerId });
    return { rows: items.length, chunks: await sealChunks(kind, items) };
  },
  async load({ db, actor }, { id }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { employerId } = actor;
    await lockRunsOf(db, employerId);
    const check = await db.batchRun.findFirst({ where: { id, employerId, kind: 'INVITATION_CHECK' } });
    if (!check) return null;
    const employer = await db.employer.findUniqueOrThrow({ where: { id: employerId } });
    return { actor, check, certificationState: employer.certificationState };
  },
  allow: (_actor, { actor, certificationState }) => mayInvite(actor, certificationState),
  async run({ db, now }, { actor, check }, { which, acknowledged, ...when }, prepared) {
    const { rows, chunks } = prepared as { rows: number; chunks: string[] };
    const counts = check.counts as Record<string, number>;
    if (check.state !== 'DONE') throw new Refusal('BATCH_UNFINISHED');
    if (rows === 0) throw new Refusal('BATCH_NOTHING_GOOD');
    if (which === 'all' && rows < check.rowsTotal) throw new Refusal('BATCH_ROWS_BAD');
    if (counts.WARNED && !acknowledged) throw new InvalidInput({ acknowledged: 'WARNINGS_UNCHECKED' });
    const startAt = releaseMoment(when, now);
    if ('field' in startAt) throw new InvalidInput({ [startAt.field]: startAt.code });
    await refuseSecond(db, check.id);
    const { fileName, header } = check;
    const { employerId, accountId, membershipId } = actor;
    const release = { kind, employerId, accountId, membershipId, fileName, header, rowsTotal: rows } as const;
    const terms = check.terms as JsonInput;
    const fileHash = sha256(check.id);
    const timed = { startAt: startAt.at, now, checkedRunId: check.id };
    const id = await createRun(db, { ...release, fileHash, terms, chunks, ...timed });
    const facts = { rows, left: check.rowsTotal - rows, startAt: startAt.at.toISOString(), warned: counts.WARNED ?? 0 };
    return { result: { id }, subject: { type: 'batch-run', id }, facts: { ...facts, checkedRunId: check.id } };
  },
});

/** Rows of a check that would be sent, with what was found and the fingerprint of each letter. */
async function goodRows(db: Connection, where: { id: string; employerId: string }): Promise<ReleasedItem[]> {
  const check = await db.batchRun.findFirst({ where: { ...where, kind: 'INVITATION_CHECK', state: 'DONE' } });
  if (!check) return [];
  const [items, judged] = [await openChunks(db, check.id), await openDetails(db, check.id)];
  const good = new Map(judged.filter(({ result }) => isSendable(result)).map((row) => [row.rowNumber, row]));
  return (items as InvitationItem[]).flatMap(({ rowNumber, cells, reading }) => {
    const { subjectId: enrolmentId, detail } = good.get(rowNumber) ?? {};
    if (!enrolmentId || 'findings' in reading) return [];
    const { name, terms } = reading;
    return [{ rowNumber, cells, reading: { enrolmentId, name, terms, checked: detail as CheckedLetter } }];
  });
}

/** One release of a check; a stopped one may be followed by another, which meets what was sent as live letters. */
async function refuseSecond(db: Connection, checkedRunId: string): Promise<void> {
  const other = await db.batchRun.findFirst({
    where: { checkedRunId, state: { in: ['QUEUED', 'RUNNING', 'DONE'] } },
    select: { id: true },
  });
  if (other) throw new Refusal('BATCH_RELEASED_ALREADY');
}
