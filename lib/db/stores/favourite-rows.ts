import type { FavouriteFilters, FavouriteSort } from '@/lib/domain/favourite/list';
import { statesOfGroup } from '@/lib/domain/favourite/standing';
import { type Cursor } from '@/lib/domain/paging/cursor';
import type { Connection } from '../client';
import { Prisma } from '../generated/client';

export interface FavouriteRow {
  id: string;
  enrolmentId: string;
  note: string;
  tags: string[];
  addedAt: Date;
}

export interface FavouriteQuestion extends FavouriteFilters {
  /** Part of a note or a name. */
  sought?: string;
}

interface Order {
  by: Prisma.Sql;
  behind: (last: { addedAt: Date; personName: string; schoolName: string; id: string }) => Prisma.Sql;
}

/** Each order is an index that begins with the employer, so a page is read from where the last one ended. */
const orders: Record<FavouriteSort, Order> = {
  newest: {
    by: Prisma.sql`f."addedAt" desc, f."id" desc`,
    behind: ({ addedAt, id }) => Prisma.sql`and (f."addedAt", f."id") < (${addedAt}::timestamptz, ${id}::uuid)`,
  },
  oldest: {
    by: Prisma.sql`f."addedAt", f."id"`,
    behind: ({ addedAt, id }) => Prisma.sql`and (f."addedAt", f."id") > (${addedAt}::timestamptz, ${id}::uuid)`,
  },
  name: {
    by: Prisma.sql`f."personName" collate "zh-x-icu", f."id"`,
    behind: ({ personName, id }) =>
      Prisma.sql`and (f."personName" collate "zh-x-icu", f."id") > (${personName}::text, ${id}::uuid)`,
  },
  school: {
    by: Prisma.sql`f."schoolName" collate "zh-x-icu", f."id"`,
    behind: ({ schoolName, id }) =>
      Prisma.sql`and (f."schoolName" collate "zh-x-icu", f."id") > (${schoolName}::text, ${id}::uuid)`,
  },
};

/**
 * Favourites of one employer behind a cursor, `take` at most. Rows are read in their order until there are enough:
 * without a filter as many as are shown; with one that fits few, at worst each favourite of this employer once, and
 * never anybody else's. A cursor of a favourite that is gone begins anew where the order is not by time.
 */
export async function favouriteRows(
  db: Connection,
  employerId: string,
  question: FavouriteQuestion & { after?: Cursor; take: number },
): Promise<FavouriteRow[]> {
  const { sort = 'newest', after, take } = question;
  const last = after && (await lastOf(db, employerId, sort, after));
  const order = orders[sort];
  return db.$queryRaw<FavouriteRow[]>`
    select f."id", f."enrolmentId", f."note", f."tags", f."addedAt" from "Favourite" f
    where f."employerId" = ${employerId}::uuid ${last ? order.behind(last) : Prisma.empty} ${conditions(question)}
    order by ${order.by} limit ${take}`;
}

async function lastOf(db: Connection, employerId: string, sort: FavouriteSort, { at, id }: Cursor) {
  if (sort === 'newest' || sort === 'oldest') return { addedAt: at, id, personName: '', schoolName: '' };
  return db.favourite.findFirst({
    where: { id, employerId },
    select: { addedAt: true, id: true, personName: true, schoolName: true },
  });
}

/** One text whatever is set, so that the statement is planned once; only the group costs a look at the letters. */
function conditions({ group, school, degree, major, year, tag, sought }: FavouriteQuestion): Prisma.Sql {
  const pattern = sought ? `%${sought.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  return Prisma.sql`
    and (${school ?? null}::text is null or f."schoolName" = ${school ?? null}::text)
    and (${degree ?? null}::text is null or f."degree" = ${degree ?? null}::text)
    and (${major ?? null}::text is null or f."majorName" = ${major ?? null}::text)
    and (${year ?? null}::int is null or f."graduationYear" = ${year ?? null}::int)
    and (${tag ?? null}::text is null or ${tag ?? null}::text = any(f."tags"))
    and (${pattern}::text is null or f."note" ilike ${pattern}::text or f."personName" ilike ${pattern}::text)
    ${group ? inGroup(group) : Prisma.empty}`;
}

/** The newest letter of each pair decides: one look into the index of the pair. */
function inGroup(group: NonNullable<FavouriteFilters['group']>): Prisma.Sql {
  const newest = Prisma.sql`(select x."state"::text from "Agreement" x
    where x."employerId" = f."employerId" and x."enrolmentId" = f."enrolmentId" order by x."attempt" desc limit 1)`;
  return group === 'not-invited'
    ? Prisma.sql`and ${newest} is null`
    : Prisma.sql`and ${newest} = any(${statesOfGroup(group)}::text[])`;
}

export interface FavouriteChoices {
  schools: string[];
  degrees: string[];
  majors: string[];
  years: number[];
  tags: string[];
}

const MOST_CHOICES = 60;
const MOST_TAGS = 30;
/** Tags are read from so many of the newest tagged rows; an older one still filters where it stands in an address. */
const TAGGED_ROWS = 1_000;

/** What there is to filter by, from the employer's own favourites: one look into an index for each different value. */
export async function favouriteChoices(db: Connection, employerId: string): Promise<FavouriteChoices> {
  const collated = Prisma.sql`f."schoolName" collate "zh-x-icu"`;
  const [row] = await db.$queryRaw<[FavouriteChoices]>`
    select ${different(employerId, collated)} as "schools", ${different(employerId, Prisma.sql`f."degree"`)} as "degrees",
      ${different(employerId, Prisma.sql`f."majorName"`)} as "majors",
      ${different(employerId, Prisma.sql`f."graduationYear"`)} as "years",
      array(select distinct t."tag" from (select f."tags" from "Favourite" f
          where f."employerId" = ${employerId}::uuid and f."tags" <> '{}' order by f."addedAt" desc
          limit ${TAGGED_ROWS}) r, unnest(r."tags") t("tag") order by t."tag" limit ${MOST_TAGS}) as "tags"`;
  return row;
}

/** The different values of one indexed column, smallest first, each found behind the one before. */
function different(employerId: string, column: Prisma.Sql): Prisma.Sql {
  const own = Prisma.sql`from "Favourite" f where f."employerId" = ${employerId}::uuid`;
  return Prisma.sql`array(with recursive v("value") as (
      (select ${column} ${own} order by ${column} limit 1)
      union all
      select (select ${column} ${own} and ${column} > v."value" order by ${column} limit 1) from v where v."value" is not null)
    select v."value" from v where v."value" is not null limit ${MOST_CHOICES})`;
}
