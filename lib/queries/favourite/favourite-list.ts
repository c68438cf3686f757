import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type FavouriteGroup, statesOfGroup } from '@/lib/domain/favourite/standing';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';
import { type GraduateCard, graduateCards } from './graduate-cards';

const PAGE = 20;
const MOST_TAGS = 30;

interface Row {
  id: string;
  enrolmentId: string;
  note: string;
  tags: string[];
  addedAt: Date;
}
export interface FavouriteLine extends GraduateCard, Row {}

interface Question {
  group?: FavouriteGroup;
  tag?: string;
  /** The cursor of the page before. */
  after?: string;
}

/** A page of the employer's favourites, newest first, with the cursor of the next and the tags there are. */
export const favouriteList = defineQuery({
  name: 'favourite-list',
  permission: 'employer.favourites.read',
  async run(db: Connection, { employerId }: EmployerViewer, question: Question) {
    const found = await favouritesAfter(db, employerId, question);
    const { rows, next } = pageOf(found, PAGE, ({ addedAt, id }) => ({ at: addedAt, id }));
    const ids = rows.map(({ enrolmentId }) => enrolmentId);
    const [cards, tags] = await Promise.all([graduateCards(db, employerId, ids), tagsOf(db, employerId)]);
    const lines = rows.flatMap((row): FavouriteLine[] => {
      const card = cards.get(row.enrolmentId);
      return card ? [{ ...card, ...row }] : [];
    });
    return { lines, tags, next };
  },
});

/** One row more than a page, so that the end shows. The newest letter of each pair decides its group. */
function favouritesAfter(db: Connection, employerId: string, { group, tag, after }: Question): Promise<Row[]> {
  const cursor = readCursor(after);
  const states = group ? statesOfGroup(group) : null;
  const isWithoutLetter = group === 'not-invited';
  return db.$queryRaw<Row[]>`
    select f."id", f."enrolmentId", f."note", f."tags", f."addedAt" from "Favourite" f
    left join lateral (select x."state"::text as "state" from "Agreement" x
      where x."employerId" = f."employerId" and x."enrolmentId" = f."enrolmentId"
      order by x."attempt" desc limit 1) a on true
    where f."employerId" = ${employerId}::uuid
      and (${cursor?.id ?? null}::uuid is null
        or (f."addedAt", f."id") < (${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? null}::uuid))
      and (${tag ?? null}::text is null or ${tag ?? null}::text = any(f."tags"))
      and (${states}::text[] is null or a."state" = any(${states}::text[])
        or (${isWithoutLetter}::boolean and a."state" is null))
    order by f."addedAt" desc, f."id" desc limit ${PAGE + 1}`;
}

async function tagsOf(db: Connection, employerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ tag: string }[]>`
    select distinct unnest("tags") as "tag" from "Favourite" where "employerId" = ${employerId}::uuid
    order by "tag" limit ${MOST_TAGS}`;
  return rows.map(({ tag }) => tag);
}
