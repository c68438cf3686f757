import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { findPerson, takeSearchBudget } from '@/lib/db/stores/graduate-searches';
import { when } from '@/lib/domain/access/decision';
import { searchForm } from '@/lib/domain/favourite/search';
import { newId } from '@/lib/ids';

/** NOTHING is one answer for "nobody has this number" and "the name differs"; the others speak of the school only. */
export type SearchOutcome = 'FOUND' | 'NOTHING' | 'SCHOOL_UNKNOWN' | 'SCHOOL_CLOSED';

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
  async run({ db, now }, { actor: { employerId, accountId }, declaration }, { school: typed, ...question }) {
    await takeSearchBudget(db, { accountId, employerId, now });
    const school = typed === null ? null : await schoolNamed(db, typed);
    const trouble = typed === null ? null : troubleOf(school);
    const schoolId = school?.id ?? null;
    const personId = trouble ? null : await findPerson(db, { ...question, schoolId });
    const outcome: SearchOutcome = trouble ?? (personId ? 'FOUND' : 'NOTHING');
    const id = newId();
    await db.graduateSearch.create({
      data: {
        id,
        employerId,
        accountId,
        personId,
        schoolId,
        declarationId: declaration?.id,
        purpose: declaration?.purpose ?? '',
        foundAny: personId !== null,
        at: now,
      },
    });
    return {
      result: { id, outcome, school: school?.name ?? typed, years: school?.years.map(({ year }) => year) ?? [] },
      subject: { type: 'graduate-search', id },
      facts: { outcome, schoolId },
    };
  },
});

/** The school of this full name or code, with its open years. */
function schoolNamed(db: Connection, typed: string) {
  return db.school.findFirst({
    where: { OR: [{ name: typed }, { code: typed }] },
    include: { years: { orderBy: { year: 'asc' } } },
  });
}

function troubleOf(school: Awaited<ReturnType<typeof schoolNamed>>): SearchOutcome | null {
  if (!school) return 'SCHOOL_UNKNOWN';
  return school.years.length === 0 ? 'SCHOOL_CLOSED' : null;
}
