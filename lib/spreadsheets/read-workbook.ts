import { restoreCell } from './cell-safety';
import {
  DEFAULT_WORKBOOK_LIMITS,
  guardWorkbook,
  type WorkbookLimits,
  type WorkbookPlace,
  type WorkbookProblem,
} from './guard-workbook';
import { parseInThread } from './parse-thread';

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

/**
 * Texts of the first visible sheet: its first line with content is the header, blank lines are left out. Dates come
 * as YYYY-MM-DD, numbers in plain digits, full-width digits and letters in half width, exported cells restored.
 * The file is guarded first, then parsed in a thread with limited memory and time.
 */
export async function readRows(bytes: Uint8Array, options: ReadOptions): Promise<SheetContent | SheetRefusal> {
  const verdict = await guardWorkbook(bytes, options.limits ?? DEFAULT_WORKBOOK_LIMITS);
  if (!verdict.ok) return { problem: verdict.code, ...(verdict.place ? { place: verdict.place } : {}) };
  const result = await parseInThread(bytes, options);
  if ('problem' in result) return result;
  const rows = result.rows.map(({ rowNumber, cells }) => ({ rowNumber, cells: cells.map(restoreCell) }));
  return { header: result.header.map(restoreCell), rows };
}
