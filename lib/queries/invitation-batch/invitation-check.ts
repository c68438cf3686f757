import { type Connection, databaseNow } from '@/lib/db/client';
import { openDetails } from '@/lib/db/stores/batch-details';
import { keepsRows, openChunks, rowsOf, runOf } from '@/lib/db/stores/batch-reading';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { mayInvite } from '@/lib/domain/agreement/policy';
import type { CheckedLetter, InvitationItem, InvitationReading, InvitationTerms } from '@/lib/domain/batch/invitations';
import { type InvitationCheckResult, invitationCheckResults, isSendable } from '@/lib/domain/batch/invitations';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

const kind = 'INVITATION_CHECK';
const sendable = invitationCheckResults.filter(isSendable);

/** What was released of a check, the latest first. */
function releasesOf(db: Connection, employerId: string, id: string) {
  return db.batchRun.findMany({
    where: { employerId, checkedRunId: id },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      state: true,
      createdAt: true,
      nextAt: true,
      pausedAt: true,
      rowsDone: true,
      rowsTotal: true,
    },
    take: 20,
  });
}

/** One check with its counts, a page of its rows and what was sent of it; null when it is not this employer's. */
export const invitationCheckRun = defineQuery({
  name: 'invitation-check-run',
  permission: 'employer.agreements.write',
  async run(
    db: Connection,
    viewer: EmployerViewer,
    { id, result, after }: { id: string; result?: InvitationCheckResult; after: number },
  ) {
    if (!isId(id)) return null;
    const { employerId } = viewer;
    const run = await runOf(db, { employerId, kind, id });
    if (!run) return null;
    const { header: _header, terms, counts, ...view } = run;
    const [page, isKept, releases, employer, now] = await Promise.all([
      rowsOf<InvitationReading>(db, id, { result, after }),
      keepsRows(db, id),
      releasesOf(db, employerId, id),
      db.employer.findUniqueOrThrow({ where: { id: employerId }, select: { certificationState: true } }),
      databaseNow(db),
    ]);
    const good = sendable.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
    return {
      ...{ ...view, isKept, next: page.next, releases, now, terms: terms as InvitationTerms },
      ...{ good, bad: view.rowsDone - good, warned: counts.WARNED ?? 0 },
      maySend: mayInvite(viewer, employer.certificationState),
      isReleased: releases.some(({ state }) => state !== 'CANCELLED' && state !== 'FAILED'),
      counts: invitationCheckResults.map((one) => ({ result: one, count: counts[one] ?? 0 })),
      rows: page.rows.map(({ rowNumber, reading, result: became, detail }) => ({
        ...{ rowNumber, reading, result: became as InvitationCheckResult },
        checked: detail as CheckedLetter | null,
      })),
    };
  },
});

/** Everything a check read and found, unmasked; null when there is none or it was dropped. The caller audits the read. */
export const invitationCheckAnswer = defineQuery({
  name: 'invitation-check-answer',
  permission: 'employer.agreements.write',
  async run(db: Connection, { employerId }: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const run = await runOf(db, { employerId, kind, id });
    if (!run) return null;
    const items = (await openChunks(db, id)) as InvitationItem[];
    if (items.length === 0) return null;
    const judged = new Map((await openDetails(db, id)).map((row) => [row.rowNumber, row]));
    const rows = items.map(({ rowNumber, cells, reading }) => {
      const row = judged.get(rowNumber);
      const result = row?.result as InvitationCheckResult | undefined;
      return { rowNumber, cells, reading, result, checked: (row?.detail ?? null) as CheckedLetter | null };
    });
    return { header: run.header, terms: run.terms as InvitationTerms, rows };
  },
});
