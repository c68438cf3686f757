import { readProblem } from '../rules/too-long';
import { graduateProblems, graduateSnapshotSchema, type GraduateSnapshot } from '../agreement/graduate-snapshot';
import { readForm, type FieldProblem } from '../agreement/form-reading';
import { findRegionByFullName, isKnownRegion, regionFullName } from '../regions/lookup';
import { normaliseCode, normaliseLine, organisationNameKey } from '../rules/text';
import { ROSTER_COLUMN_KEYS, type RosterColumnKey } from './columns';
import { rosterReaders } from './readers';
import type { RosterVocabulary } from './vocabulary';

/** One graduate of a roster, typed and checked: block B without the school's code, and the year it belongs to. */
export type RosterRow = Omit<GraduateSnapshot, 'schoolCode'> & {
  /** Calendar year of 毕业日期. */
  graduationYear: number;
};

/** What is wrong with one cell: `code` is a key of roster.problems in lib/words, `value` the cell as written. */
export interface RosterProblem {
  column: RosterColumnKey;
  code: string;
  value: string;
}

export type RosterReading = { ok: true; row: RosterRow } | { ok: false; problems: RosterProblem[] };

/** Cell texts by column; a missing column reads as empty. */
export type RosterCells = Readonly<Partial<Record<RosterColumnKey, string>>>;

export interface RosterContext {
  vocabulary: RosterVocabulary;
  /** The importing school; rows of another one are refused. Not checked when left out. */
  schoolName?: string;
}

/** Stands in for the school's code, which sheets do not carry, while the row is checked against block B. */
const UNREAD_SCHOOL_CODE = '00000';

/**
 * Reads one roster row and reports everything wrong with it at once, one problem a column, in column order.
 * Codes are taken as code or name, dates in every usual spelling, numbers in full width too.
 */
export function parseRosterRow(cells: RosterCells, context: RosterContext): RosterReading {
  const origin = readOrigin(cells);
  const form = readForm<GraduateSnapshot>(
    {
      fields: rosterReaders(context.vocabulary),
      schema: graduateSnapshotSchema,
      rules: graduateProblems,
      prepare: (values) => {
        values.schoolCode = UNREAD_SCHOOL_CODE;
      },
    },
    { ...cells, originRegionCode: origin.code },
  );
  const found = [...origin.problems, ...schoolProblems(cells, context), ...form.problems];
  const problems = onePerColumn(found, cells);
  if (form.value === null || problems.length > 0) return { ok: false, problems };
  const { schoolCode: _unread, ...row } = form.value;
  return { ok: true, row: { ...row, graduationYear: Number(row.graduatesOn.slice(0, 4)) } };
}

/** 生源地 by code, by full name, or by both when they agree (the name may then leave out the upper levels). */
function readOrigin(cells: RosterCells): { code: string; problems: FieldProblem[] } {
  const name = normaliseLine(cells.originName ?? '');
  const code = normaliseCode(cells.originRegionCode ?? '');
  const refuse = (problem: string, field: RosterColumnKey) => ({ code, problems: [{ code: problem, field }] });
  if (!name && !code) return refuse('ROSTER_ORIGIN_MISSING', 'originName');
  if (code && !isKnownRegion(code)) return refuse('ROSTER_ORIGIN_CODE_UNKNOWN', 'originRegionCode');
  if (!name) return { code, problems: [] };
  const named = isKnownRegion(normaliseCode(name)) ? normaliseCode(name) : findRegionByFullName(name);
  if (!code) return named ? { code: named, problems: [] } : refuse('ROSTER_ORIGIN_NAME_UNKNOWN', 'originName');
  const agrees = named === code || normaliseCode(regionFullName(code) ?? '').endsWith(normaliseCode(name));
  return agrees ? { code, problems: [] } : refuse('ROSTER_ORIGIN_MISMATCH', 'originName');
}

function schoolProblems(cells: RosterCells, { schoolName }: RosterContext): FieldProblem[] {
  const written = organisationNameKey(cells.schoolName ?? '');
  if (!schoolName || !written || written === organisationNameKey(schoolName)) return [];
  return [{ code: 'ROSTER_SCHOOL_MISMATCH', field: 'schoolName' }];
}

/** The first problem of each column, in column order; a fault in either origin column is told once. */
function onePerColumn(found: readonly FieldProblem[], cells: RosterCells): RosterProblem[] {
  const hasOriginFault = found.some(({ code }) => code.startsWith('ROSTER_ORIGIN_'));
  return ROSTER_COLUMN_KEYS.flatMap((column) => {
    const problem = found.find(({ field }) => field === column);
    if (!problem) return [];
    if (column === 'originRegionCode' && hasOriginFault && !problem.code.startsWith('ROSTER_ORIGIN_')) return [];
    return [{ column, code: readProblem(problem.code).code, value: cells[column] ?? '' }];
  });
}
