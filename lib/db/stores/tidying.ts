import type { Connection, Database } from '../client';
import { Prisma } from '../generated/client';
import { dropFiles } from './terminations';

const BATCH = 5_000;

/** How long a kind of row is of use to anybody, in days, and which rows that concerns. docs/decisions/0011. */
const periods: readonly { name: string; days: number; old: (before: Date) => Prisma.Sql }[] = [
  // The longest window of a limit is a day.
  { name: 'RateWindow', days: 2, old: (before) => Prisma.sql`"startsAt" < ${before}` },
  { name: 'OneTimeCode', days: 2, old: (before) => Prisma.sql`"createdAt" < ${before}` },
  // A choice of records is gone on with at once, or made again.
  { name: 'AgreementSelection', days: 2, old: (before) => Prisma.sql`"createdAt" < ${before}` },
  { name: 'IdentityProof', days: 2, old: (before) => Prisma.sql`"createdAt" < ${before}` },
  // Taking favourites off the list can be taken back for half an hour; their notes are of no use after that.
  { name: 'RemovedFavourite', days: 1, old: (before) => Prisma.sql`"removedAt" < ${before}` },
  // Who asked for a school or a year to be opened, a season long.
  { name: 'OpeningRequest', days: 365, old: (before) => Prisma.sql`"at" < ${before}` },
  // No letter waits longer than a month; what was typed and never sent is of no use after that.
  { name: 'VersionDraft', days: 40, old: (before) => Prisma.sql`"updatedAt" < ${before}` },
  // A form left open in a browser is sent again within a month, or never.
  { name: 'IdempotencyKey', days: 30, old: (before) => Prisma.sql`"createdAt" < ${before}` },
  // The list of sign-ins goes back half a year; the audit keeps the fact itself.
  { name: 'Session', days: 180, old: (before) => Prisma.sql`"expiresAt" < ${before}` },
  // What left the house lies at the recipient's; the inbox keeps its own copy.
  {
    name: 'Notice',
    days: 90,
    old: (before) => Prisma.sql`"channel" <> 'INBOX' and "state" <> 'QUEUED' and "createdAt" < ${before}`,
  },
  { name: 'OutboxEntry', days: 90, old: (before) => Prisma.sql`"doneAt" < ${before}` },
];

const DAY = 86_400_000;

/** Removes rows nobody needs any more, a batch a statement; answers how many of each table. */
export async function removeOldRows(db: Connection, now: Date): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  for (const { name, days, old } of periods) {
    const table = Prisma.raw(`"${name}"`);
    const condition = old(new Date(now.getTime() - days * DAY));
    removed[name] = 0;
    for (let count = BATCH; count === BATCH; removed[name] += count) {
      count = await db.$executeRaw`
        delete from ${table} where ctid = any (array(select ctid from ${table} where ${condition} limit ${BATCH}))`;
    }
  }
  return removed;
}

/** How long the rows of a workbook and what became of them are of use: to look them up and to hand it in mended. */
const BATCH_DAYS = 30;

/**
 * Drops rows and results of workbooks a month after their end, a run a statement; counts and who, when and what for
 * stay. Answers how many runs.
 */
export async function dropOldBatchRows(db: Connection, now: Date): Promise<number> {
  const before = new Date(now.getTime() - BATCH_DAYS * DAY);
  const runs = await db.$queryRaw<{ id: string }[]>`
    select r."id" from "BatchRun" r where r."finishedAt" < ${before}
      and exists (select 1 from "BatchChunk" c where c."runId" = r."id")`;
  for (const { id } of runs) {
    // Rows first: the chunks are what finds the run again when this is interrupted.
    // What was sent is counted for as long as its letters are there.
    await db.batchRow.updateMany({ where: { runId: id, result: 'SENT' }, data: { detail: null } });
    await db.batchRow.deleteMany({ where: { runId: id, result: { not: 'SENT' } } });
    await db.batchChunk.deleteMany({ where: { runId: id } });
  }
  return runs.length;
}

/** How long what was typed and uploaded for a termination nobody asked for is kept. */
const TERMINATION_DRAFT_DAYS = 40;

/**
 * Removes drafts of terminations that were never sent, with their papers: reasons and proofs are of the most private. A
 * batch a call; answers how many, and the keys of the bytes that nothing leads to any more.
 */
export async function dropOldTerminationDrafts(db: Database, now: Date): Promise<{ count: number; keys: string[] }> {
  const before = new Date(now.getTime() - TERMINATION_DRAFT_DAYS * DAY);
  return db.$transaction(async (transaction) => {
    const old = await transaction.$queryRaw<{ id: string }[]>`
      select "id" from "TerminationDraft" where "updatedAt" < ${before} order by "id" limit 200 for update skip locked`;
    const ids = old.map(({ id }) => id);
    const papers = await transaction.terminationDraftPaper.findMany({ where: { draftId: { in: ids } } });
    await transaction.terminationDraft.deleteMany({ where: { id: { in: ids } } });
    const keys = await dropFiles(
      transaction,
      papers.map(({ fileId }) => fileId),
    );
    return { count: ids.length, keys };
  });
}

/** Rows of rosters that were uploaded and never decided are dropped after a month; what was found out stays. */
export function dropOldRosterRows(db: Connection, now: Date): Promise<number> {
  const before = new Date(now.getTime() - 30 * DAY);
  return db.$executeRaw`
    update "RosterImport" set "goodSealed" = null, "badSealed" = null,
      "state" = case when "state" = 'PENDING' then 'DISCARDED' else "state" end,
      "finishedAt" = coalesce("finishedAt", ${now}), "version" = "version" + 1
    where "createdAt" < ${before} and ("goodSealed" is not null or "badSealed" is not null)`;
}
