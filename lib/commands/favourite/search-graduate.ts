import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { schoolNamed } from '@/lib/db/stores/opening-requests';
import { findPerson, takeSearchBudget } from '@/lib/db/stores/graduate-searches';
import { when } from '@/lib/domain/access/decision';
import { searchForm } from '@/lib/domain/favourite/search';
import { newId } from '@/lib/ids';

/**
 * NOTHING is one answer for "nobody has this number" and "the name differs"; the others follow from the school and the
 * year that were typed alone, so they say nothing of anybody.
 */
export type SearchOutcome = 'FOUND' | 'NOTHING' | 'SCHOOL_UNKNOWN' | 'SCHOOL_CLOSED' | 'YEAR_CLOSED' | 'YEAR_UNKNOWN';

/**
 * An employer looks for one person by name and document. A deed, because it is written down for the person it finds
 * and counts against the limits. What was typed is not kept; the result is read by the id of the search.
 */
export const searchGraduate = defineCommand({
  name: 'search-graduate',
  permission: 'employer.favourites.write',
  input: searchForm,
  event: 'GRADUATE_SEARCHED',
  atomic: 'transaction',
  async load({ db, actor }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { sessionId, employerId, accountId } = actor;
    const declaration = await db.searchDeclaration.findFirst({
      where: { sessionId, employerId, accountId },
      orderBy: { at: 'desc' },
    });
    return { actor, declaration };
  },
  allow: (_actor, { declaration }) => when(declaration !== null, 'SEARCH_DECLARATION_MISSING'),
  async run({ db, now }, { actor: { employerId, accountId }, declaration }, { school: typed, year, ...question }) {
    await takeSearchBudget(db, { accountId, employerId, now });
    const school = typed === null ? null : await schoolNamed(db, typed);
    const trouble = typed === null ? await yearTrouble(db, year) : troubleOf(school, year);
    const schoolId = school?.id ?? null;
    const personId = trouble ? null : await findPerson(db, { ...question, schoolId, year });
    const outcome: SearchOutcome = trouble ?? (personId ? 'FOUND' : 'NOTHING');
    const id = newId();
    await db.graduateSearch.create({
      data: {
        id,
        employerId,
        accountId,
        personId,
        schoolId,
        year,
        declarationId: declaration?.id,
        purpose: declaration?.purpose ?? '',
        foundAny: personId !== null,
        at: now,
      },
    });
    return {
      result: { id, outcome, school: school?.name ?? typed, year, years: school?.years.map((one) => one.year) ?? [] },
      subject: { type: 'graduate-search', id },
      facts: { outcome, schoolId, year },
    };
  },
});

function troubleOf(school: Awaited<ReturnType<typeof schoolNamed>>, year: number | null): SearchOutcome | null {
  if (!school) return 'SCHOOL_UNKNOWN';
  if (school.years.length === 0) return 'SCHOOL_CLOSED';
  return year === null || school.years.some((one) => one.year === year) ? null : 'YEAR_CLOSED';
}

/** Without a school: has any school opened this year? */
async function yearTrouble(db: Connection, year: number | null): Promise<SearchOutcome | null> {
  if (year === null) return null;
  return (await db.schoolYear.findFirst({ where: { year } })) ? null : 'YEAR_UNKNOWN';
}
