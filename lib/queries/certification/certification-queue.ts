import { organisationOf } from '@/lib/db/stores/certification';
import { handlerCard } from '@/lib/db/stores/certification-handler';
import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { claimantOf } from '@/lib/domain/certification/review-claim';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

export const QUEUE_STATES = ['IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'CERTIFIED', 'REJECTED', 'SUSPENDED'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

const PAGE = 20;

/**
 * Rounds in one state by page: what waits oldest first, what is decided newest first. A certified employer stands in one
 * list only, once, by the round it is certified by.
 */
export const certificationQueue = defineQuery({
  name: 'certification-queue',
  permission: 'platform.certifications',
  async run(db, _viewer: OperatorViewer, { state, after }: { state: QueueState; after?: string }) {
    const direction = state === 'IN_REVIEW' || state === 'SUPPLEMENT_REQUIRED' ? 'asc' : 'desc';
    const rows = await db.certificationRound.findMany({
      where: {
        ...(isOfEmployer(state) ? { id: { in: await currentOnes(db, state, after) } } : { state }),
        submittedAt: { not: null },
        ...behind('submittedAt', readCursor(after), direction),
      },
      orderBy: [{ submittedAt: direction }, { id: direction }],
      take: PAGE + 1,
      include: { employer: { select: { name: true } } },
    });
    const page = pageOf(rows, PAGE, ({ submittedAt, id }) => ({ at: submittedAt ?? new Date(0), id }));
    const now = await databaseNow(db);
    const claimants = page.rows.flatMap((row) => claimantOf(row, now) ?? []);
    const accounts = await db.account.findMany({ where: { id: { in: claimants } }, select: { id: true, name: true } });
    const nameOf = (row: QueueRow): string | null =>
      accounts.find(({ id }) => id === claimantOf(row, now))?.name ?? null;
    return { now, rows: page.rows.map((row) => ({ ...rowView(row), claimedBy: nameOf(row) })), next: page.next };
  },
});

const isOfEmployer = (state: QueueState): state is 'CERTIFIED' | 'SUSPENDED' =>
  state === 'CERTIFIED' || state === 'SUSPENDED';

/** The rounds that employers are certified by now, a page of them behind the cursor. */
async function currentOnes(db: Connection, state: 'CERTIFIED' | 'SUSPENDED', after?: string): Promise<string[]> {
  const cursor = readCursor(after);
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r."id" from "CertificationRound" r join "Employer" e on e."id" = r."employerId"
    where r."state" = 'CERTIFIED' and (e."certificationState" = 'SUSPENDED') = ${state === 'SUSPENDED'}
      and (${cursor === undefined}::boolean
        or (r."submittedAt", r."id") < (${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? null}::uuid))
      and not exists (select 1 from "CertificationRound" later
        where later."employerId" = r."employerId" and later."state" = 'CERTIFIED'
          and (later."createdAt", later."id") > (r."createdAt", r."id"))
    order by r."submittedAt" desc, r."id" desc limit ${PAGE + 1}`;
  return rows.map(({ id }) => id);
}

interface QueueRow {
  id: string;
  submittedAt: Date | null;
  decidedAt: Date | null;
  claimedById: string | null;
  claimedAt: Date | null;
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
