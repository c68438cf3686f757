import type { GraduateSnapshot } from '../agreement/graduate-snapshot';

/** Code tables a roster cell may be written in, by the names lib/words gives them. */
export const ROSTER_CODE_TABLES = [
  'sex',
  'ethnicity',
  'politicalStatus',
  'identityDocument',
  'degree',
  'studyForm',
  'trainingMode',
  'originKind',
] as const;
export type RosterCodeTable = (typeof ROSTER_CODE_TABLES)[number];

/**
 * Columns of the roster in the order of the printed form. The school's ministry code is no column: it is
 * known from who imports. `originName` and `originRegionCode` are two spellings of 生源地, one of which is needed.
 */
export type RosterColumnKey = Exclude<keyof GraduateSnapshot, 'schoolCode'> | 'originName';

export interface RosterColumn {
  key: RosterColumnKey;
  /** Every row needs a value. */
  required: boolean;
  /** Values come from this table, as code or as name. */
  table?: RosterCodeTable;
  /** Width on the sheet, in characters. */
  width: number;
}

const need = (key: RosterColumnKey, width: number, table?: RosterCodeTable): RosterColumn => ({
  key,
  required: true,
  width,
  table,
});
const may = (key: RosterColumnKey, width: number, table?: RosterCodeTable): RosterColumn => ({
  key,
  required: false,
  width,
  table,
});

export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  need('studentNumber', 16),
  need('name', 12),
  need('sex', 8, 'sex'),
  need('birthOn', 14),
  need('ethnicity', 10, 'ethnicity'),
  need('politicalStatus', 16, 'politicalStatus'),
  need('identityKind', 16, 'identityDocument'),
  need('identityNumber', 22),
  need('schoolName', 20),
  need('departmentName', 22),
  need('majorName', 22),
  need('majorCode', 12),
  may('majorDirection', 16),
  need('degree', 10, 'degree'),
  need('studyYears', 8),
  need('enrolledIn', 12),
  need('graduatesOn', 14),
  need('studyForm', 12, 'studyForm'),
  need('trainingMode', 12, 'trainingMode'),
  may('commissioningUnit', 20),
  may('originName', 26),
  may('originRegionCode', 14),
  may('originKind', 10, 'originKind'),
  need('mobile', 16),
  may('email', 26),
  may('homeAddress', 36),
];

export const ROSTER_COLUMN_KEYS: readonly RosterColumnKey[] = ROSTER_COLUMNS.map(({ key }) => key);

/** Required columns a sheet lacks; 生源地 counts as there when either of its two columns is. */
export function missingRosterColumns(present: ReadonlySet<RosterColumnKey>): RosterColumnKey[] {
  const missing = ROSTER_COLUMNS.filter(({ key, required }) => required && !present.has(key)).map(({ key }) => key);
  return present.has('originName') || present.has('originRegionCode') ? missing : [...missing, 'originName'];
}
