import { expireCertification } from '@/lib/commands/certification/expire-certification';
import { remindOfLicence } from '@/lib/commands/certification/remind-of-licence';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import { endOfShanghaiDay, addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import { REMINDER_DAYS } from '@/lib/domain/certification/licence';
import { jobNow } from './job-clock';

const BATCH = 200;

/**
 * Reminds employers whose licence ends soon and lets those expire whose licence has ended; answers how many were
 * moved or told. `set` is the clock of a test.
 */
export async function watchLicences(db: Database, set?: Date): Promise<number> {
  const now = await jobNow(db, set);
  const circumstances = set ? { db, now: set } : { db };
  const [furthest] = REMINDER_DAYS;
  const horizon = endOfShanghaiDay(addDays(shanghaiDate(now), furthest));
  const select = { id: true };
  const orderBy = [{ licenceExpiresAt: 'asc' as const }, { id: 'asc' as const }];
  const ended = await db.employer.findMany({
    where: { certificationState: 'CERTIFIED', licenceExpiresAt: { lte: now } },
    orderBy,
    take: BATCH,
    select,
  });
  const ending = await db.employer.findMany({
    where: {
      certificationState: { in: ['CERTIFIED', 'RECERTIFYING'] },
      licenceExpiresAt: { gt: now, lte: horizon },
      ...dueFor(now),
    },
    orderBy,
    take: BATCH,
    select,
  });
  let done = 0;
  for (const { id } of ended) {
    if ((await execute(expireCertification, null, { id }, circumstances)).outcome === 'done') done += 1;
  }
  for (const { id } of ending) {
    if ((await execute(remindOfLicence, null, { id }, circumstances)).outcome === 'done') done += 1;
  }
  return done;
}

/** Whoever was not reminded yet of the nearest day that has come: the command decides, this only keeps the list short. */
function dueFor(now: Date) {
  const within = (days: number) => ({ lte: endOfShanghaiDay(addDays(shanghaiDate(now), days)) });
  return {
    OR: [
      { licenceReminded: null },
      ...REMINDER_DAYS.map((days) => ({ licenceReminded: { gt: days }, licenceExpiresAt: within(days) })),
    ],
  };
}
