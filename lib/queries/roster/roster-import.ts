import type { Connection } from '@/lib/db/client';
import { openRows } from '@/lib/db/stores/waiting-rows';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { type PlannedRow, type RosterImportState, rowEffects } from '@/lib/domain/roster/imports';
import { type BadRosterRow, maskCell, type RosterFinding } from '@/lib/domain/roster/judge';
import { organisationNameKey } from '@/lib/domain/rules/text';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 50;

/** The parts of a preview, in the order they are read: what cannot be imported comes first. */
export const importParts = ['bad', ...rowEffects] as const;
export type ImportPart = (typeof importParts)[number];

const goodView = ({ rowNumber, row, columns, reopens }: PlannedRow) => ({
  ...{ rowNumber, columns, reopens, problems: [] as RosterFinding[] },
  name: row.name,
  studentNumber: row.studentNumber,
  department: row.departmentName,
  major: row.majorName,
  year: row.graduationYear,
});

/** Personal data stays in the file: the page shows where it stands and what is wrong with it. */
const badView = ({ rowNumber, cells, problems }: BadRosterRow) => ({
  ...{ rowNumber, columns: [], reopens: false, year: null },
  problems: problems.map((finding) => ({ ...finding, value: maskCell(finding.column, finding.value) })),
  name: cells.name ?? '',
  studentNumber: cells.studentNumber ?? '',
  department: cells.departmentName ?? '',
  major: cells.majorName ?? '',
});

/** One judged roster: its counts, what importing it would do, and a page of its rows; null = there is none. */
export const rosterImport = defineQuery({
  name: 'roster-import',
  permission: 'school.roster.write',
  async run(
    db: Connection,
    { schoolId }: SchoolViewer,
    { id, part, after }: { id: string; part: ImportPart | null; after: number },
  ) {
    const found = await db.rosterImport.findFirst({ where: { id, schoolId } });
    if (!found) return null;
    const good = openRows<PlannedRow>(found.goodSealed);
    const bad = openRows<BadRosterRow>(found.badSealed);
    const counts = {
      ...{ total: found.rowsTotal, good: found.rowsGood, bad: found.rowsBad },
      ...{ new: found.rowsNew, changed: found.rowsChanged, same: found.rowsSame },
    };
    const waiting = { bad: bad.length, ...countEffects(good) };
    const shown = part ?? importParts.find((name) => waiting[name] > 0) ?? 'new';
    const rows =
      shown === 'bad' ? bad.map(badView) : good.filter(({ effect }) => effect === shown).map((row) => goodView(row));
    const page = rows.filter(({ rowNumber }) => rowNumber > after).slice(0, PAGE + 1);
    return {
      ...{ id, fileName: found.fileName, state: found.state as RosterImportState, counts, waiting, shown },
      ...{ uploadedAt: found.createdAt, finishedAt: found.finishedAt },
      rows: page.slice(0, PAGE),
      next: page.length > PAGE ? (page[PAGE - 1]?.rowNumber ?? null) : null,
      isFirst: after === 0,
      reopens: good.filter((row) => row.reopens).length,
      newDepartments: await newDepartments(db, schoolId, good),
      closedYears: await closedYears(db, schoolId, good),
    };
  },
});

function countEffects(good: readonly PlannedRow[]) {
  const count = (wanted: PlannedRow['effect']): number => good.filter(({ effect }) => effect === wanted).length;
  return { new: count('new'), changed: count('changed'), same: count('same') };
}

/** Names the import would bring; the first spelling of each. */
async function newDepartments(db: Connection, schoolId: string, good: readonly PlannedRow[]): Promise<string[]> {
  const known = await db.department.findMany({ where: { schoolId }, select: { name: true } });
  const keys = new Set(known.map(({ name }) => organisationNameKey(name)));
  const added = new Map<string, string>();
  for (const { row } of good) {
    const key = organisationNameKey(row.departmentName);
    if (!keys.has(key) && !added.has(key)) added.set(key, row.departmentName);
  }
  return [...added.values()];
}

/** Years of the rows that the school has not opened for signing yet. */
async function closedYears(db: Connection, schoolId: string, good: readonly PlannedRow[]): Promise<number[]> {
  const opened = await db.schoolYear.findMany({ where: { schoolId }, select: { year: true } });
  const years = new Set(good.map(({ row }) => row.graduationYear));
  for (const { year } of opened) years.delete(year);
  return [...years].sort();
}
