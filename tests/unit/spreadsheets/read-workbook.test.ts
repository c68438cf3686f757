import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readRows } from '@/lib/spreadsheets/read-workbook';
import { workbook } from './zip';

const options = { maxRows: 5, maxColumns: 10 };
type Cell = XLSX.CellObject | string;

/** Reads a sheet of a header and these lines. */
function read(lines: Cell[][], change: (sheet: XLSX.WorkSheet) => void = () => undefined) {
  const header = (lines[0] ?? []).map((_, index) => `列${index}`);
  const sheet = XLSX.utils.aoa_to_sheet([header, ...lines]);
  change(sheet);
  return readRows(workbook(sheet), options);
}
const cellsOf = async (cells: Cell[]): Promise<string[]> => {
  const content = await read([cells]);
  if ('problem' in content) throw new Error(content.problem);
  return content.rows[0]?.cells ?? [];
};
const number = (v: number, z?: string): XLSX.CellObject => ({ t: 'n', v, ...(z ? { z } : {}) });

it('gives dates as YYYY-MM-DD, whether they are Excel dates or text', async () => {
  // 2005-03-07 as the serial number Excel keeps.
  expect(await cellsOf([number(38418, 'yyyy/m/d'), number(38418, 'yyyy"年"m"月"d"日"'), '2005年3月7日'])).toEqual([
    '2005-03-07',
    '2005-03-07',
    '2005年3月7日',
  ]);
});

it('marks a number that lost digits instead of guessing them, and writes others out in full', async () => {
  expect(await cellsOf([number(350102200503070022), number(13800138000), number(123456789012345)])).toEqual([
    '350102200503070…',
    '13800138000',
    '123456789012345',
  ]);
  expect(await cellsOf([number(2.5), number(80902, '000000'), number(4)])).toEqual(['2.5', '080902', '4']);
});

it('reads full-width digits and letters as half width and leaves punctuation alone', async () => {
  expect(await cellsOf(['１３８００１３８０００', 'Ｘ１（二）', '张 三'])).toEqual([
    '13800138000',
    'X1（二）',
    '张 三',
  ]);
});

it('keeps the line of the sheet and leaves out blank lines', async () => {
  const content = await read([['a'], [''], ['  '], ['b']]);
  expect(content).toMatchObject({
    rows: [
      { rowNumber: 2, cells: ['a'] },
      { rowNumber: 5, cells: ['b'] },
    ],
  });
});

it('refuses merged cells, too many rows and columns, and sheets without data', async () => {
  const merged = await read([['a', 'b']], (sheet) => {
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 1, c: 1 } }];
  });
  expect(merged).toEqual({ problem: 'MERGED_CELLS', place: { row: 2, column: 'A', value: 'a' } });
  expect(await read(Array.from({ length: 6 }, () => ['x']))).toMatchObject({ problem: 'TOO_MANY_ROWS' });
  expect(await read([Array.from({ length: 11 }, () => 'x')])).toMatchObject({ problem: 'TOO_MANY_COLUMNS' });
  expect(await read([])).toEqual({ problem: 'NO_ROWS' });
});

it('never hands on a formula: only its kept value counts, and an exported guard is taken off again', async () => {
  expect(await cellsOf([{ t: 'n', v: 3, f: '1+2' }, "'=1+2", { t: 'e', v: 0x2a }])).toEqual(['3', '=1+2', '#ERROR']);
});

it('reads the first sheet that is not hidden', async () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['h'], ['hidden']]), 'A');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['h'], ['shown']]), 'B');
  XLSX.utils.book_set_sheet_visibility(book, 0, 1);
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect(await readRows(bytes, options)).toMatchObject({ rows: [{ cells: ['shown'] }] });
});
