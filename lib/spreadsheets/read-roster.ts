import { missingRosterColumns, type RosterColumnKey } from '@/lib/domain/roster/columns';
import { ROSTER_MAXIMUM } from '@/lib/domain/roster/imports';
import type { RosterLine } from '@/lib/domain/roster/judge';
import type { RosterCells } from '@/lib/domain/roster/row';
import { readRows } from './read-workbook';
import type { SheetContent, SheetProblem } from './sheet-content';
import { rosterColumnOf } from './roster-spellings';

/** Why a file as a whole cannot be read: a key of roster.workbook in lib/words, with the columns it is about. */
export interface RosterFileProblem {
  problem: SheetProblem | 'MISSING_COLUMNS' | 'DUPLICATE_COLUMNS';
  columns: RosterColumnKey[];
}

/** The lines of an uploaded roster by column; columns we do not know are left out. */
export async function readRosterLines(bytes: Uint8Array): Promise<{ lines: RosterLine[] } | RosterFileProblem> {
  const sheet = await readRows(bytes, { maxRows: ROSTER_MAXIMUM.rows, maxColumns: ROSTER_MAXIMUM.columns });
  return 'problem' in sheet ? { problem: sheet.problem, columns: [] } : linesOf(sheet);
}

function linesOf({ header, rows }: SheetContent): { lines: RosterLine[] } | RosterFileProblem {
  const columns = header.map(rosterColumnOf);
  const known = columns.filter((column) => column !== null);
  const twice = known.filter((column, index) => known.indexOf(column) !== index);
  if (twice.length > 0) return { problem: 'DUPLICATE_COLUMNS', columns: [...new Set(twice)] };
  const missing = missingRosterColumns(new Set(known));
  if (missing.length > 0) return { problem: 'MISSING_COLUMNS', columns: missing };
  const lines = rows.map(({ rowNumber, cells }) => ({ rowNumber, cells: cellsOf(columns, cells) }));
  return { lines: lines.filter(({ cells }) => Object.values(cells).some((text) => text.trim() !== '')) };
}

function cellsOf(columns: readonly (RosterColumnKey | null)[], cells: readonly string[]): RosterCells {
  return Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : [])));
}
