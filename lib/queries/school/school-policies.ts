import { type Connection, databaseNow } from '@/lib/db/client';
import { schoolSeason } from '@/lib/db/stores/counters';
import { everyState } from '@/lib/db/stores/employer-counts';
import { policyInForce, policyOf } from '@/lib/db/stores/policies';
import { readNumbers } from '@/lib/db/stores/seasons';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { agreementStates, levelOfState, type ReviewLevel } from '@/lib/domain/agreement/states';
import { changedParts, type PolicyForm, readPolicyForm } from '@/lib/domain/school/policy-form';
import { defineQuery } from '@/lib/queries/define-query';

/** The rules in force for each opened year of the viewer's school, the latest year first: since when, and by whom. */
export const schoolPolicies = defineQuery({
  name: 'school-policies',
  permission: 'school.policy.read',
  async run(db: Connection, { schoolId }: SchoolViewer, _input: undefined) {
    const [now, rows] = await Promise.all([
      databaseNow(db),
      db.policyVersion.findMany({
        where: { schoolId },
        distinct: ['year'],
        orderBy: [{ year: 'desc' }, { version: 'desc' }],
      }),
    ]);
    const names = await writersOf(db, rows);
    return { now, years: rows.map((row) => ({ year: row.year, policy: policyOf(row), by: nameOf(names, row) })) };
  },
});

const SIZE = 10;

/** Versions of one year, the newest first, with what each changed; null when the year is not open. */
export const policyHistory = defineQuery({
  name: 'policy-history',
  permission: 'school.policy.read',
  async run(db: Connection, { schoolId }: SchoolViewer, { year, below }: { year: number; below?: number }) {
    const where = { schoolId, year, ...(below ? { version: { lt: below } } : {}) };
    const rows = await db.policyVersion.findMany({ where, orderBy: { version: 'desc' }, take: SIZE + 1 });
    if (rows.length === 0 && !below) return null;
    const [now, names] = await Promise.all([databaseNow(db), writersOf(db, rows)]);
    const versions = rows.map((row) => ({ policy: policyOf(row), by: nameOf(names, row) }));
    const shown = versions.slice(0, SIZE).map(({ policy, by }, index) => {
      const before = versions[index + 1]?.policy;
      return { policy, by, before: before ?? null, changed: before ? changedParts(before, policy) : [] };
    });
    return { now, year, versions: shown, next: versions.length > SIZE ? shown.at(-1)?.policy.version : undefined };
  },
});

/** The rules in force the form of one year begins with; null when the year is not open. */
export const policyToChange = defineQuery({
  name: 'policy-to-change',
  permission: 'school.policy.write',
  run: (db: Connection, { schoolId }: SchoolViewer, year: number) => policyInForce(db, schoolId, year),
});

/**
 * The last look at a change: before and after, and whom it touches: letters that wait for an answer, agreements under
 * review; and levels at which departments have nobody. `after` is null when what was typed is no policy. Null when the year is not open.
 */
export const policyChange = defineQuery({
  name: 'policy-change',
  permission: 'school.policy.write',
  async run(db: Connection, { schoolId }: SchoolViewer, { year, form }: { year: number; form: PolicyForm }) {
    const before = await policyInForce(db, schoolId, year);
    if (!before) return null;
    const { policy: after } = readPolicyForm(form, year);
    const counts = everyState(await readNumbers(db, schoolSeason(schoolId, year)));
    const reviewed = agreementStates.filter((state) => levelOfState(state) !== undefined);
    return {
      now: await databaseNow(db),
      before,
      after,
      changed: after ? changedParts(before, after) : [],
      waiting: counts.PENDING_GRADUATE,
      unmanned: after ? await unmannedLevels(db, schoolId, after.levels) : [],
      reviewing: reviewed.reduce((sum, state) => sum + counts[state], 0),
    };
  },
});

/** As many departments as a sentence names. */
const NAMED = 5;

/** The levels below the school at which departments have nobody who reviews, with some of those departments. */
async function unmannedLevels(db: Connection, schoolId: string, levels: readonly ReviewLevel[]) {
  const found = [];
  for (const level of levels) {
    if (level === 'SCHOOL') continue;
    const scopes = { none: { level, membership: { state: 'ACTIVE' as const } } };
    const departments = await db.department.findMany({
      where: { schoolId, scopes },
      orderBy: { name: 'asc' },
      select: { name: true },
      take: NAMED + 1,
    });
    const names = departments.slice(0, NAMED).map(({ name }) => name);
    if (names.length > 0) found.push({ level, names, hasMore: departments.length > NAMED });
  }
  return found;
}

type Row = Parameters<typeof policyOf>[0] & { createdById: string | null };

async function writersOf(db: Connection, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ createdById }) => createdById ?? []);
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

const nameOf = (names: Map<string, string>, { createdById }: Row): string | null =>
  names.get(createdById ?? '') ?? null;
