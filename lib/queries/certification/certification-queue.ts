import { organisationOf } from '@/lib/db/stores/certification';
import { handlerCard } from '@/lib/db/stores/certification-handler';
import { behind } from '@/lib/db/behind';
import { databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

export const QUEUE_STATES = ['IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'CERTIFIED', 'REJECTED'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

const PAGE = 20;

/** Rounds in one state by page: what waits oldest first, what is decided newest first. */
export const certificationQueue = defineQuery({
  name: 'certification-queue',
  permission: 'platform.certifications',
  async run(db, _viewer: OperatorViewer, { state, after }: { state: QueueState; after?: string }) {
    const direction = state === 'IN_REVIEW' || state === 'SUPPLEMENT_REQUIRED' ? 'asc' : 'desc';
    const rows = await db.certificationRound.findMany({
      where: {
        state,
        submittedAt: { not: null },
        ...behind('submittedAt', readCursor(after), direction),
      },
      orderBy: [{ submittedAt: direction }, { id: direction }],
      take: PAGE + 1,
      include: { employer: { select: { name: true } } },
    });
    const page = pageOf(rows, PAGE, ({ submittedAt, id }) => ({ at: submittedAt ?? new Date(0), id }));
    return { now: await databaseNow(db), rows: page.rows.map(rowView), next: page.next };
  },
});

interface QueueRow {
  id: string;
  submittedAt: Date | null;
  decidedAt: Date | null;
  handler: unknown;
  organisation: unknown;
  employer: { name: string };
}

/** One line of the queue; contact data stays closed. */
function rowView({ id, submittedAt, decidedAt, handler, organisation, employer }: QueueRow) {
  const claimed = organisationOf({ organisation });
  return {
    id,
    submittedAt,
    decidedAt,
    organisation: claimed?.name ?? employer.name,
    creditCode: claimed?.creditCode ?? null,
    handler: handlerCard(handler)?.name ?? null,
  };
}
