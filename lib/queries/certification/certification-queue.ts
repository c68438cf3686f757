import { organisationOf } from '@/lib/db/stores/certification';
import { handlerCard } from '@/lib/db/stores/certification-handler';
import { databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

export const QUEUE_STATES = ['IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'CERTIFIED', 'REJECTED'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

const PAGE = 20;

/** The place after a row of the list: moment and id. */
const cursorOf = (row: { submittedAt: Date | null; id: string }): string =>
  `${row.submittedAt?.getTime() ?? 0}_${row.id}`;

/** The place a link names; undefined for the beginning, or a link somebody mended by hand. */
function placeOf(after: string | undefined): { at: Date; id: string } | undefined {
  const match = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(after ?? '');
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : undefined;
}

/** Rounds in one state by page: what waits oldest first, what is decided newest first. */
export const certificationQueue = defineQuery({
  name: 'certification-queue',
  permission: 'platform.certifications',
  async run(db, _viewer: OperatorViewer, { state, after }: { state: QueueState; after?: string }) {
    const direction = state === 'IN_REVIEW' || state === 'SUPPLEMENT_REQUIRED' ? 'asc' : 'desc';
    const place = placeOf(after);
    const beyond = direction === 'asc' ? 'gt' : 'lt';
    const rows = await db.certificationRound.findMany({
      where: {
        state,
        submittedAt: { not: null },
        ...(place
          ? { OR: [{ submittedAt: { [beyond]: place.at } }, { submittedAt: place.at, id: { [beyond]: place.id } }] }
          : {}),
      },
      orderBy: [{ submittedAt: direction }, { id: direction }],
      take: PAGE + 1,
      include: { employer: { select: { name: true } } },
    });
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      now: await databaseNow(db),
      rows: page.map((row) => rowView(row)),
      next: rows.length > PAGE && last ? cursorOf(last) : null,
    };
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
