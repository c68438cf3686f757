import type { RosterProblem, RosterRow } from './row';

export interface NumberedRosterRow {
  /** Line on the sheet, 1 = first line. */
  rowNumber: number;
  row: RosterRow;
}

export interface RosterDuplicate extends RosterProblem {
  rowNumber: number;
  /** The other lines of the sheet that say the same, ascending. */
  otherRowNumbers: number[];
}

/**
 * Rows of one file that contradict each other; every row of a group is named, since nobody can say which is right.
 * The student number is unique. One person may study twice (a second degree), so the identity number may return
 * with another degree or major, but never with another name.
 */
export function findDuplicates(rows: readonly NumberedRosterRow[]): RosterDuplicate[] {
  const identity = ({ row }: NumberedRosterRow) => `${row.identityKind} ${row.identityNumber}`;
  const studies = groups(rows, (one) => `${identity(one)} ${one.row.degree} ${one.row.majorCode}`);
  const people = groups(rows, identity).filter((group) => new Set(group.map(({ row }) => row.name)).size > 1);
  return [
    ...groups(rows, ({ row }) => row.studentNumber).flatMap((group) =>
      describe(group, 'studentNumber', 'ROSTER_STUDENT_NUMBER_TWICE'),
    ),
    ...studies.flatMap((group) => describe(group, 'identityNumber', 'ROSTER_IDENTITY_TWICE')),
    ...people.flatMap((group) => describe(group, 'name', 'ROSTER_IDENTITY_OTHER_NAME')),
  ].sort((first, second) => first.rowNumber - second.rowNumber);
}

/** Groups of two rows and more with the same key. */
function groups(rows: readonly NumberedRosterRow[], keyOf: (row: NumberedRosterRow) => string): NumberedRosterRow[][] {
  const byKey = new Map<string, NumberedRosterRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

function describe(
  group: readonly NumberedRosterRow[],
  column: 'studentNumber' | 'identityNumber' | 'name',
  code: string,
): RosterDuplicate[] {
  const numbers = group.map(({ rowNumber }) => rowNumber).sort((first, second) => first - second);
  return group.map(({ rowNumber, row }) => ({
    rowNumber,
    column,
    code,
    value: row[column],
    otherRowNumbers: numbers.filter((number) => number !== rowNumber),
  }));
}
