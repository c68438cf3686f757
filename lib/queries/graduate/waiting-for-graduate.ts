import { type Connection, databaseNow } from '@/lib/db/client';
import { consentChoices } from '@/lib/db/stores/consents';
import { openClaims } from '@/lib/db/stores/enrolment-claims';
import { unansweredBy } from '@/lib/db/stores/proceeding-queues';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { agreementStates, isBinding } from '@/lib/domain/agreement/states';
import { overdueFirst } from '@/lib/domain/turn/clock';
import { defineQuery } from '@/lib/queries/define-query';
import { boundEnrolments, readSummaries, summariesOf } from '@/lib/queries/agreement/letter-summary';
import { rowInclude, rowOf } from '@/lib/queries/proceeding/proceeding-row';

/** How many letters the first page shows; the list has the rest. */
const SHOWN = 5;
const binding = agreementStates.filter(isBinding);
/** How a letter can come out; what the graduate ended himself is no news to him. */
const outcomes = ['SIGNED', 'REVIEW_FAILED', 'EXPIRED', 'WITHDRAWN', 'RETRACTED', 'TERMINATED'] as const;
const OUTCOME_NEWS = 30 * 86_400_000;

/** Everything that waits for the graduate or for somebody else on his behalf, in the order it has to be done: what is overdue first. */
export const waitingForGraduate = defineQuery({
  name: 'waiting-for-graduate',
  permission: 'graduate.home',
  async run(db: Connection, viewer: ViewerOf<'GRADUATE'>) {
    const { personId, accountId } = viewer;
    const of = { enrolment: { personId } };
    const [now, bound] = await Promise.all([databaseNow(db), boundEnrolments(db, personId)]);
    const answerable = {
      ...of,
      state: 'PENDING_GRADUATE' as const,
      replyBy: { gt: now },
      enrolmentId: { notIn: [...bound] },
    };
    const [consents, claims, enrolments, letters, agreements, [outcome], asked] = await Promise.all([
      consentChoices(db, accountId),
      openClaims(db, personId),
      readEnrolments(db, personId),
      readSummaries(db, answerable, [{ replyBy: 'asc' }, { id: 'asc' }], SHOWN + 1),
      readSummaries(db, { ...of, state: { in: binding } }, [{ stateSince: 'desc' }, { id: 'desc' }], SHOWN),
      latestOutcome(db, personId, now),
      toAnswer(db, personId),
    ]);
    const summaries = (rows: typeof letters) => summariesOf(db, now, rows);
    return {
      now,
      consents,
      claims,
      enrolments: enrolments.map(({ school, requests, ...row }) => ({
        ...row,
        schoolName: school.name,
        reportedAt: requests[0]?.createdAt ?? null,
      })),
      invitations: overdueFirst(await summaries(letters.slice(0, SHOWN))),
      hasMoreInvitations: letters.length > SHOWN,
      /** What employers ask of agreements that bind him: to end, to change, to leave. */
      proceedings: asked.map(rowOf),
      agreements: overdueFirst(await summaries(agreements)),
      outcome: outcome ? ((await summaries([outcome]))[0] ?? null) : null,
    };
  },
});

const toAnswer = (db: Connection, personId: string) =>
  db.proceeding.findMany({
    where: { ...unansweredBy('GRADUATE'), agreement: { enrolment: { personId } } },
    include: rowInclude,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: SHOWN,
  });

/** How the last of his letters came out, as long as it is news. */
const latestOutcome = (db: Connection, personId: string, now: Date) =>
  readSummaries(
    db,
    {
      enrolment: { personId },
      state: { in: [...outcomes] },
      stateSince: { gt: new Date(now.getTime() - OUTCOME_NEWS) },
    },
    [{ stateSince: 'desc' }, { id: 'desc' }],
    1,
  );

const readEnrolments = (db: Connection, personId: string) =>
  db.enrolment.findMany({
    where: { personId, state: { not: 'LEFT' }, linkedAt: { not: null } },
    orderBy: [{ graduationYear: 'desc' }, { id: 'desc' }],
    take: 10,
    select: {
      id: true,
      state: true,
      confirmedAt: true,
      updatedAt: true,
      graduationYear: true,
      school: { select: { name: true } },
      requests: { where: { kind: 'BASE_DATA_ERROR', state: 'OPEN' }, select: { createdAt: true }, take: 1 },
    },
  });
