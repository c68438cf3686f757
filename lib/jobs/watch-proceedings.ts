import { execute } from '@/lib/commands/execute';
import { endNotice } from '@/lib/commands/proceeding/end-notice';
import { remindProceeding } from '@/lib/commands/proceeding/remind-proceeding';
import type { Database, ProceedingFilter } from '@/lib/db/client';
import { ANSWER_REMINDER_DAYS, requestedBefore } from '@/lib/domain/proceeding/reply-time';
import { log } from '@/lib/log';
import { jobNow } from './job-clock';

const BATCH = 200;
/** A run ends before the next one begins; what is left is its. Everything here is due at midnight, so many at once. */
const LONGEST_RUN_MILLISECONDS = 50_000;

type Deed = (id: string) => Promise<{ outcome: string }>;

/**
 * Ends public notices that ran out, then reminds the sides that have to answer; answers how many were moved or told. One
 * that cannot be handled holds up no other. `set` is the clock of a test.
 */
export async function watchProceedings(db: Database, set?: Date): Promise<number> {
  const now = await jobNow(db, set);
  const until = performance.now() + LONGEST_RUN_MILLISECONDS;
  const over = { state: 'PUBLIC_NOTICE' as const, noticeUntil: { lte: now } };
  const circumstances = set ? { db, now: set } : { db };
  const ended = await each(db, over, until, (id) => execute(endNotice, null, { id }, circumstances));
  const told = await each(db, unreminded(now), until, (id) => execute(remindProceeding, null, { id }, circumstances));
  return ended + told;
}

/** Whoever was not reminded yet of the latest day that has come: the command decides, this only keeps the list short. */
const unreminded = (now: Date): ProceedingFilter => ({
  state: 'PENDING_COUNTERPARTY',
  OR: ANSWER_REMINDER_DAYS.map((days) => ({
    remindedDays: { lt: days },
    requestedAt: { lt: requestedBefore(now, days) },
  })),
});

/** Goes through what is due, the longest waiting first, in batches; answers for how many it was done. */
async function each(db: Database, due: ProceedingFilter, until: number, deed: Deed): Promise<number> {
  let done = 0;
  let last: { stateSince: Date; id: string } | undefined;
  do {
    const beyond: ProceedingFilter = last
      ? { OR: [{ stateSince: { gt: last.stateSince } }, { stateSince: last.stateSince, id: { gt: last.id } }] }
      : {};
    const rows = await db.proceeding.findMany({
      where: { AND: [due, beyond] },
      orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
      take: BATCH,
      select: { id: true, stateSince: true },
    });
    for (const { id } of rows) if (await handle(deed, id)) done += 1;
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last && performance.now() < until);
  return done;
}

async function handle(deed: Deed, id: string): Promise<boolean> {
  try {
    return (await deed(id)).outcome === 'done';
  } catch (error) {
    log.error('proceeding not handled', { proceeding: id, cause: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
}
