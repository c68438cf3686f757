import type { Database, Transaction } from '@/lib/db/client';
import { log } from '@/lib/log';
import { jobNow } from './job-clock';
import type { OutboxEntry } from './outbox-entry';
import { tellMeantAccounts, tellMeantAddress } from './tell-message';
import { tellOfAgreement } from './tell-of-agreement';

const BATCH = 50;
/** After this many tries (about four hours) an entry is set aside with its error, for a person to look at. */
const LAST_TRY = 8;

type Tell = (db: Transaction, entry: OutboxEntry, now: Date) => Promise<void>;

const tellings: readonly [prefix: string, tell: Tell][] = [
  ['AGREEMENT_NOTICE', tellOfAgreement],
  ['ACCOUNTS:', tellMeantAccounts],
  ['ADDRESS:', tellMeantAddress],
];

/**
 * Turns waiting outbox rows into notices, a batch; answers how many were taken. An entry is taken by moving its next
 * try ahead, then settled in a transaction of its own: one that fails waits longer each time and holds nobody up.
 * Several workers may run it at once (SKIP LOCKED); a repeated entry writes nothing twice (unique event + recipient +
 * channel). `set` is the clock of a test.
 */
export async function drainOutbox(db: Database, set?: Date): Promise<number> {
  const now = await jobNow(db, set);
  const entries = await db.$queryRaw<OutboxEntry[]>`
    update "OutboxEntry" o set "attempts" = o."attempts" + 1,
      "nextAttemptAt" = ${now}::timestamptz + make_interval(mins => power(2, o."attempts")::int)
    from (select "id" from "OutboxEntry"
      where "doneAt" is null and "nextAttemptAt" <= ${now} and "attempts" < ${LAST_TRY}
        and ("kind" = 'AGREEMENT_NOTICE' or "kind" like 'ACCOUNTS:%' or "kind" like 'ADDRESS:%')
      order by "nextAttemptAt", "id" limit ${BATCH} for update skip locked) due
    where o."id" = due."id"
    returning o."id", o."kind", o."eventId", o."subjectId", o."recipients", o."content", o."createdAt", o."attempts"`;
  entries.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  for (const entry of entries) await settle(db, entry, now);
  return entries.length;
}

async function settle(db: Database, entry: OutboxEntry, now: Date): Promise<void> {
  const { id, kind, attempts } = entry;
  try {
    const tell = tellings.find(([prefix]) => kind.startsWith(prefix))?.[1];
    if (!tell) throw new RangeError('nobody tells this kind');
    await db.$transaction(async (tx) => {
      // First, so that a worker that was slower waits here and then finds it done.
      const { count } = await tx.outboxEntry.updateMany({ where: { id, doneAt: null }, data: { doneAt: now } });
      if (count === 1) await tell(tx, entry, now);
    });
  } catch (error) {
    // The name only: a message may quote what was to be told.
    const lastError = error instanceof Error ? error.name : 'unknown';
    await db.outboxEntry.updateMany({ where: { id, doneAt: null }, data: { lastError } });
    const isSetAside = attempts >= LAST_TRY;
    const facts = { entry: id, kind, error: lastError, attempts };
    if (isSetAside) log.error('outbox entry set aside', facts);
    else log.warn('outbox entry failed', facts);
  }
}
