import { databaseNow } from '@/lib/db/client';
import { organisationOf } from '@/lib/db/stores/certification';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** Counted up to here only: a heading needs no exact thousands. */
const MOST = 100;
const SHOWN = 5;

/** What waits for the operator: how many claims, and the ones that have waited longest. */
export const waitingCertifications = defineQuery({
  name: 'waiting-certifications',
  permission: 'platform.home',
  async run(db, _viewer: OperatorViewer, _input: undefined) {
    const waiting = await db.certificationRound.findMany({
      where: { state: 'IN_REVIEW' },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true },
    });
    const first = await db.certificationRound.findMany({
      where: { id: { in: waiting.slice(0, SHOWN).map(({ id }) => id) } },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      include: { employer: { select: { name: true } } },
    });
    return {
      now: await databaseNow(db),
      count: waiting.length,
      isMore: waiting.length === MOST,
      oldest: first.map((round) => ({
        id: round.id,
        submittedAt: round.submittedAt,
        organisation: organisationOf(round)?.name ?? round.employer.name,
      })),
    };
  },
});
