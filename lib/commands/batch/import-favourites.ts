import {
  addFavourites,
  findPersonsOf,
  type FoundPerson,
  type KnownSchool,
  recordSearches,
  schoolsNamed,
  readySearches,
} from '@/lib/db/stores/favourite-imports';
import type { BatchResult } from '@/lib/domain/batch/runs';
import type { FavouriteImportItem, FavouriteImportResult, FavouriteQuestion } from '@/lib/domain/favourite/import';
import type { BatchWork } from './batch-work';

type Result = BatchResult<FavouriteImportResult>;

interface Asked {
  rowNumber: number;
  question: FavouriteQuestion;
  schoolId: string | null;
  trouble: FavouriteImportResult | null;
}

/**
 * Searches for everybody a chunk of a workbook names and keeps whom it finds: each row is one search, written down for
 * the person like a single one. Rows that cannot be read are no searches.
 */
export const importFavourites: BatchWork = async ({ db, now, run }, items) => {
  const { asked, unreadable } = sortOut(items as readonly FavouriteImportItem[]);
  const schools = await schoolsNamed(
    db,
    asked.flatMap(({ question }) => question.school ?? []),
  );
  const rows = asked.map((row): Asked => ({ ...row, ...atSchool(row.question, schools) }));
  const found = await findPersonsOf(
    db,
    rows.map(({ question, schoolId, trouble }) => ({ question, schoolId, isAsked: trouble === null })),
  );
  const only = rows.flatMap(({ question: { tags, note } }, index) => {
    const [enrolmentId, second] = found.get(index)?.enrolmentIds ?? [];
    return enrolmentId && !second ? [{ enrolmentId, tags, note }] : [];
  });
  const { purpose } = run.terms as { purpose: string };
  // What the next statement needs is made ready while the database works on the one before.
  const [added, searches] = await Promise.all([
    addFavourites(db, run, onceEach(only), now),
    meanwhile(() =>
      readySearches(rows.map(({ schoolId }, index) => ({ schoolId, personId: found.get(index)?.personId ?? null }))),
    ),
  ]);
  const [results] = await Promise.all([
    meanwhile(() => rows.map((row, index) => resultOf(row, found.get(index), added))),
    recordSearches(db, run, { purpose, searches, now }),
  ]);
  return [...unreadable, ...results];
};

/** Does something as soon as the statement begun beside it is on its way to the database. */
async function meanwhile<Result>(work: () => Result): Promise<Result> {
  await new Promise((resolve) => setImmediate(resolve));
  return work();
}

function sortOut(items: readonly FavouriteImportItem[]) {
  const asked: { rowNumber: number; question: FavouriteQuestion }[] = [];
  const unreadable: Result[] = [];
  for (const { rowNumber, reading } of items) {
    if ('question' in reading) asked.push({ rowNumber, question: reading.question });
    else unreadable.push({ rowNumber, result: 'BAD_FORMAT', subjectId: null });
  }
  return { asked, unreadable };
}

/** What the school a row names says already. Open years are no secret: the single search tells them as well. */
function atSchool({ school: typed, year }: FavouriteQuestion, schools: ReadonlyMap<string, KnownSchool>) {
  if (typed === null) return { schoolId: null, trouble: null };
  const school = schools.get(typed);
  if (!school) return { schoolId: null, trouble: 'SCHOOL_UNKNOWN' as const };
  if (school.years.length === 0) return { schoolId: school.id, trouble: 'SCHOOL_CLOSED' as const };
  const isClosed = year !== null && !school.years.includes(year);
  return { schoolId: school.id, trouble: isClosed ? ('YEAR_CLOSED' as const) : null };
}

/** The same person twice in one chunk: the first row counts. */
function onceEach<Item extends { enrolmentId: string }>(items: readonly Item[]): Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(item.enrolmentId)) first.set(item.enrolmentId, item);
  return [...first.values()];
}

/** Takes what it tells as added out of `added`, so that a second row of the same person finds him there. */
function resultOf({ rowNumber, trouble }: Asked, found: FoundPerson | undefined, added: Set<string>): Result {
  if (trouble) return { rowNumber, result: trouble, subjectId: null };
  const [enrolmentId, second] = found?.enrolmentIds ?? [];
  if (!enrolmentId) return { rowNumber, result: 'NOT_FOUND', subjectId: null };
  // Which of them is meant cannot be guessed.
  if (second) return { rowNumber, result: 'SEVERAL', subjectId: null };
  return { rowNumber, result: added.delete(enrolmentId) ? 'ADDED' : 'ALREADY_THERE', subjectId: enrolmentId };
}
