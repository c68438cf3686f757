import { TAGS } from '@/lib/domain/favourite/annotation';
import type { Connection } from '../client';

interface Owned {
  employerId: string;
  enrolmentIds: readonly string[];
}

/** What became of a selection: how many were done, and how many not, by reason. */
export interface SelectionReport {
  done: number;
  /** No longer in the list. */
  gone: number;
  /** Being changed by somebody at this very moment. */
  busy: number;
}

/**
 * Locks the chosen favourites of this employer and answers those it got. What somebody else holds is passed over, not
 * waited for: the roster changes many favourites in an order of its own, and two that wait for each other both lose.
 */
export async function lockFavourites(db: Connection, { employerId, enrolmentIds }: Owned) {
  const rows = await db.$queryRaw<{ id: string; enrolmentId: string; tags: string[] }[]>`
    select "id", "enrolmentId", "tags" from "Favourite"
    where "employerId" = ${employerId}::uuid and "enrolmentId" = any(${[...enrolmentIds]}::uuid[])
    order by "id" for update skip locked`;
  const there = await db.favourite.count({ where: { employerId, enrolmentId: { in: [...enrolmentIds] } } });
  return { rows, gone: enrolmentIds.length - there, busy: there - rows.length };
}

/** Adds a tag to these favourites; those that have it already or have no room are not among the ids answered. */
export async function addTag(db: Connection, ids: readonly string[], tag: string): Promise<number> {
  return db.$executeRaw`
    update "Favourite" set "tags" = array_append("tags", ${tag}), "version" = "version" + 1
    where "id" = any(${[...ids]}::uuid[]) and not (${tag} = any("tags")) and cardinality("tags") < ${TAGS.most}::int`;
}

/** Takes a tag off these favourites; answers how many had it. */
export async function dropTag(db: Connection, ids: readonly string[], tag: string): Promise<number> {
  return db.$executeRaw`
    update "Favourite" set "tags" = array_remove("tags", ${tag}), "version" = "version" + 1
    where "id" = any(${[...ids]}::uuid[]) and ${tag} = any("tags")`;
}

interface Removal {
  removalId: string;
  accountId: string;
  now: Date;
}

/** Takes favourites off the list and keeps them, with note and tags, for the one who thinks again. */
export async function setAside(
  db: Connection,
  ids: readonly string[],
  { removalId, accountId, now }: Removal,
): Promise<number> {
  return db.$executeRaw`
    with gone as (delete from "Favourite" where "id" = any(${[...ids]}::uuid[]) returning *)
    insert into "RemovedFavourite" ("id", "removalId", "employerId", "enrolmentId", "note", "tags", "addedById",
      "addedAt", "removedById", "removedAt")
    select "id", ${removalId}::uuid, "employerId", "enrolmentId", "note", "tags", "addedById", "addedAt",
      ${accountId}::uuid, ${now} from gone`;
}

/**
 * Puts a removal back, as it was: ids, time and adder too. Where a colleague added the graduate again meanwhile, that
 * row stays, and takes note and tags only if it has neither. Answers how many came back and how many were there.
 */
export async function putBack(
  db: Connection,
  { employerId, removalId, since }: { employerId: string; removalId: string; since: Date },
): Promise<{ back: number; there: number }> {
  const rows = await db.$queryRaw<{ isNew: boolean }[]>`
    with kept as (delete from "RemovedFavourite" where "employerId" = ${employerId}::uuid
      and "removalId" = ${removalId}::uuid and "removedAt" > ${since} returning *)
    insert into "Favourite" as f ("id", "employerId", "enrolmentId", "note", "tags", "addedById", "addedAt")
    select "id", "employerId", "enrolmentId", "note", "tags", "addedById", "addedAt" from kept order by "enrolmentId"
    on conflict ("employerId", "enrolmentId") do update set
      "note" = case when f."note" = '' and f."tags" = '{}' then excluded."note" else f."note" end,
      "tags" = case when f."note" = '' and f."tags" = '{}' then excluded."tags" else f."tags" end,
      "version" = f."version" + 1
    returning (xmax = 0) as "isNew"`;
  const back = rows.filter(({ isNew }) => isNew).length;
  return { back, there: rows.length - back };
}

/** How many favourites of a removal can still be put back. */
export function countAside(db: Connection, employerId: string, removalId: string, since: Date): Promise<number> {
  return db.removedFavourite.count({ where: { employerId, removalId, removedAt: { gt: since } } });
}
