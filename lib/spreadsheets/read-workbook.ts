import { restoreCell } from './cell-safety';
import { DEFAULT_WORKBOOK_LIMITS, guardWorkbook } from './guard-workbook';
import { parseInThread } from './parse-thread';
import type { ReadOptions, SheetContent, SheetRefusal } from './sheet-content';

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
