import { remindOfDeadline } from '@/lib/commands/agreement/remind-of-deadline';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import { REMINDER_HOURS } from '@/lib/domain/agreement/reply-deadline';
import { jobNow } from './job-clock';

/** Of one run; what is left is the next one's, a minute later. */
const BATCH = 500;

/** Reminds of every letter that ends soon and was not reminded of yet; answers how many. `set` is the clock of a test. */
export async function remindOfDeadlines(db: Database, set?: Date): Promise<number> {
  const now = await jobNow(db, set);
  const circumstances = set ? { db, now: set } : { db };
  const within = (hours: number) => ({ gt: now, lte: new Date(now.getTime() + hours * 3_600_000) });
  // The command decides; this keeps the list short: whoever was not reminded yet of the nearest moment that has come.
  const due = await db.agreement.findMany({
    where: {
      state: { in: ['PENDING_GRADUATE', 'COUNTERED'] },
      OR: REMINDER_HOURS.map((hours) => ({
        replyBy: within(hours),
        OR: [{ remindedHours: null }, { remindedHours: { gt: hours } }],
      })),
    },
    orderBy: [{ replyBy: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  });
  let reminded = 0;
  for (const { id } of due) {
    if ((await execute(remindOfDeadline, null, { id }, circumstances)).outcome === 'done') reminded += 1;
  }
  return reminded;
}
