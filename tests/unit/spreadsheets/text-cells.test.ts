import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readRows } from '@/lib/spreadsheets/read-workbook';
import { pack, unpack } from './zip';

const options = { maxRows: 20, maxColumns: 10 };

/** A workbook whose texts are shared, as spreadsheet programs write them. */
function shared(sheets: Readonly<Record<string, XLSX.WorkSheet>>, hidden: readonly number[] = []): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: book.SheetNames.map((_, index) => ({ Hidden: hidden.includes(index) ? 1 : 0 })) };
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer);
}

/** The same workbook with its first sheet written differently. */
async function rewritten(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = Object.fromEntries(await unpack(bytes));
  const name = 'xl/worksheets/sheet1.xml';
  return pack({ ...parts, [name]: change(parts[name] ?? '') });
}

const people = () =>
  XLSX.utils.aoa_to_sheet([
    ['姓名', '年份', '备注'],
    ['甲 & 乙', { t: 'n', v: 2027 }, '<可谈>'],
    ['丙', { t: 'n', v: 38418, z: 'yyyy/m/d' }, ''],
    ['', { t: 'b', v: true }, 'Ｘ１'],
  ]);
const read = [
  { rowNumber: 2, cells: ['甲 & 乙', '2027', '<可谈>'] },
  { rowNumber: 3, cells: ['丙', '2005-03-07', ''] },
  { rowNumber: 4, cells: ['', 'TRUE', 'X1'] },
];

it('puts shared texts back between numbers, dates and what else stands in their rows', async () => {
  expect(await readRows(shared({ 名单: people() }), options)).toEqual({ header: ['姓名', '年份', '备注'], rows: read });
});

it('takes the texts of the sheet it reads, not those of a hidden one before it, whatever margins that has', async () => {
  const notes = XLSX.utils.aoa_to_sheet([['说明'], ['请勿填写']]);
  notes['!margins'] = { left: 1, right: 0, top: 0, bottom: 0, header: 0, footer: 0 };
  const sheet = people();
  sheet['!margins'] = { left: 0, right: 0, top: 0, bottom: 0, header: 0, footer: 0 };
  expect(await readRows(shared({ 说明: notes, 名单: sheet }, [0]), options)).toMatchObject({ rows: read });
});

it('a note on an empty cell and on a text changes neither', async () => {
  const sheet = people();
  (sheet.A2 as XLSX.CellObject).c = [{ a: '', t: '注' }];
  sheet.C3 = { t: 's', v: '', c: [{ a: '', t: '注' }] };
  expect(await readRows(shared({ 名单: sheet }), options)).toMatchObject({ rows: read });
});

it('leaves a sheet to the parser where a place is not named, is written twice, or may be quoted', async () => {
  const bytes = shared({ 名单: people() });
  const unplaced = await rewritten(bytes, (xml) => xml.replace(/<c r="B(\d)"/g, '<c'));
  expect(await readRows(unplaced, options)).toMatchObject({ rows: read });
  const twice = await rewritten(bytes, (xml) =>
    xml.replace('<c r="A2" t="s">', '<c r="A2" t="str"><v>先</v></c><c r="A2" t="s">'),
  );
  expect(await readRows(twice, options)).toMatchObject({ rows: read });
  const quoted = await rewritten(bytes, (xml) => xml.replace('<sheetData>', '<!-- 名单 --><sheetData>'));
  expect(await readRows(quoted, options)).toMatchObject({ rows: read });
});

it('a text that the workbook does not have leaves the sheet without rows, as the parser has it', async () => {
  const lost = await rewritten(shared({ 名单: people() }), (xml) => xml.replace('t="s"><v>0<', 't="s"><v>99<'));
  expect(await readRows(lost, options)).toEqual({ problem: 'NO_ROWS' });
});
