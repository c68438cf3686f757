import type { GraduateSnapshot } from '../agreement/graduate-snapshot';
import { DEGREES, STUDY_FORMS, TRAINING_MODES } from '../codes/education';
import { ETHNICITIES, IDENTITY_DOCUMENTS, ORIGIN_KINDS, POLITICAL_STATUSES, SEXES } from '../codes/person';
import { ROSTER_COLUMN_KEYS, type RosterCodeTable } from './columns';
import type { CorrectableKey } from './requests';
import { parseRosterRow, type RosterCells, type RosterRow } from './row';
import { buildRosterVocabulary } from './vocabulary';

const TABLES: Readonly<Record<RosterCodeTable, readonly string[]>> = {
  sex: SEXES,
  ethnicity: ETHNICITIES,
  politicalStatus: POLITICAL_STATUSES,
  identityDocument: IDENTITY_DOCUMENTS,
  degree: DEGREES,
  studyForm: STUDY_FORMS,
  trainingMode: TRAINING_MODES,
  originKind: ORIGIN_KINDS,
};

const bare = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, [] as string[]]));

/** Codes only: a reviewer chooses them from a list, so no other spelling can come. */
const codesOnly = buildRosterVocabulary(
  Object.fromEntries(Object.entries(TABLES).map(([table, codes]) => [table, bare(codes)])) as Record<
    RosterCodeTable,
    Record<string, string[]>
  >,
);

/** Values of the corrected data, as the reviewer entered them: codes for coded data, text for the rest. */
export type Corrections = Readonly<Partial<Record<CorrectableKey, string>>>;

/** Block B as the cells of a roster row. */
export function cellsOf(graduate: GraduateSnapshot): RosterCells {
  const values: Readonly<Record<string, string | number | null | undefined>> = graduate;
  return Object.fromEntries(ROSTER_COLUMN_KEYS.map((key) => [key, String(values[key] ?? '')]));
}

/**
 * The roster row after these corrections, by the same rules as an import; or what is wrong, by datum. 生源地 may be
 * given as code or as full name.
 */
export function correctRow(
  graduate: GraduateSnapshot,
  corrections: Corrections,
): { row: RosterRow } | { problems: Record<string, string> } {
  const { originRegionCode: origin, ...others } = corrections;
  const place = origin === undefined ? {} : { originName: origin, originRegionCode: '' };
  const reading = parseRosterRow({ ...cellsOf(graduate), ...others, ...place }, { vocabulary: codesOnly });
  if (reading.ok) return { row: reading.row };
  const problems = reading.problems.map(({ column, code }) => [
    column === 'originName' ? 'originRegionCode' : column,
    code,
  ]);
  return { problems: Object.fromEntries(problems) };
}
