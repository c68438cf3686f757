import type { WorkbookLimits, WorkbookPlace, WorkbookProblem } from './guard-workbook';

export interface SheetRow {
  /** Line on the sheet, 1 = first line. */
  rowNumber: number;
  /** Texts by column, as many as the header has. */
  cells: string[];
}

export interface SheetContent {
  header: string[];
  rows: SheetRow[];
}

export type SheetProblem = WorkbookProblem | 'MERGED_CELLS' | 'NO_ROWS' | 'TIMED_OUT' | 'WRONG_ENCODING';

/** Why a file as a whole cannot be read, and where. */
export interface SheetRefusal {
  problem: SheetProblem;
  place?: WorkbookPlace;
}

export interface ReadOptions {
  /** Most data rows (without the header) and columns. */
  maxRows: number;
  maxColumns: number;
  /** Milliseconds the parser may take; 30,000 when left out. */
  timeoutMs?: number;
  limits?: WorkbookLimits;
}
