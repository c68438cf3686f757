import { maskAddress, maskEmail, maskIdentityNumber, maskMobile } from '../rules/masking';
import type { RosterColumnKey } from './columns';
import { findDuplicates, type NumberedRosterRow } from './duplicates';
import { parseRosterRow, type RosterCells, type RosterContext, type RosterProblem } from './row';

/** One line of an uploaded roster, as written. */
export interface RosterLine {
  /** Line on the sheet, 1 = first line. */
  rowNumber: number;
  cells: RosterCells;
}

/** What is wrong with one cell; `rows` names the other lines it quarrels with. */
export interface RosterFinding extends RosterProblem {
  rows?: number[];
}

/** A line that cannot be stored, whole, so that it can be handed back for mending. */
export interface BadRosterRow extends RosterLine {
  problems: RosterFinding[];
}

export interface GoodRosterRow extends NumberedRosterRow {
  /** As written: needed again when the database finds a quarrel the file could not show. */
  cells: RosterCells;
}

/** Every line is judged on its own first, then the readable ones against each other. Ascending by line. */
export function judgeRoster(
  lines: readonly RosterLine[],
  context: RosterContext,
): { good: GoodRosterRow[]; bad: BadRosterRow[] } {
  const readable: GoodRosterRow[] = [];
  const bad: BadRosterRow[] = [];
  for (const line of lines) {
    const reading = parseRosterRow(line.cells, context);
    if (reading.ok) readable.push({ ...line, row: reading.row });
    else bad.push({ ...line, problems: reading.problems });
  }
  const quarrels = new Map<number, RosterFinding[]>();
  for (const { rowNumber, otherRowNumbers, ...problem } of findDuplicates(readable)) {
    quarrels.set(rowNumber, [...(quarrels.get(rowNumber) ?? []), { ...problem, rows: otherRowNumbers }]);
  }
  for (const { rowNumber, cells } of readable) {
    const problems = quarrels.get(rowNumber);
    if (problems) bad.push({ rowNumber, cells, problems });
  }
  const good = readable.filter(({ rowNumber }) => !quarrels.has(rowNumber));
  return { good, bad: bad.sort((first, second) => first.rowNumber - second.rowNumber) };
}

/** A cell as a page may show it: identity, contact and address only as far as it takes to recognise them. */
export function maskCell(column: RosterColumnKey, text: string): string {
  if (!text) return '';
  if (column === 'identityNumber') return maskIdentityNumber(text);
  if (column === 'mobile') return maskMobile(text);
  if (column === 'email') return maskEmail(text);
  return column === 'homeAddress' ? maskAddress(text) : text;
}
