import { type Connection, databaseNow } from '@/lib/db/client';
import { funnelOf } from '@/lib/db/stores/batch-funnel';
import { keepsRows, rowsOf, runOf } from '@/lib/db/stores/batch-reading';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import {
  type InvitationSendResult,
  invitationSendResults,
  type InvitationTerms,
  type ReleasedReading,
} from '@/lib/domain/batch/invitations';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

/** One sending with its counts, what became of its letters, and a page of its rows; null when it is not this employer's. */
export const invitationRelease = defineQuery({
  name: 'invitation-release',
  permission: 'employer.agreements.write',
  async run(
    db: Connection,
    { employerId }: EmployerViewer,
    { id, result, after }: { id: string; result?: InvitationSendResult; after: number },
  ) {
    if (!isId(id)) return null;
    const run = await runOf(db, { employerId, kind: 'INVITATION_SEND', id });
    if (!run) return null;
    const { header: _header, terms, counts, ...view } = run;
    const [page, isKept, funnel, now] = await Promise.all([
      rowsOf<ReleasedReading>(db, id, { result, after }),
      keepsRows(db, id),
      funnelOf(db, { employerId, runId: id }),
      databaseNow(db),
    ]);
    return {
      ...{ ...view, isKept, funnel, next: page.next, terms: terms as InvitationTerms },
      /** Waits for its time. */
      isTimed: view.state === 'QUEUED' && view.nextAt > now,
      counts: invitationSendResults.map((one) => ({ result: one, count: counts[one] ?? 0 })),
      rows: page.rows.map(({ rowNumber, reading, result: became, subjectId }) => ({
        ...{ rowNumber, name: reading.name, result: became as InvitationSendResult },
        agreementId: became === 'SENT' ? subjectId : null,
      })),
    };
  },
});
