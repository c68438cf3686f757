import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';
import { judgeRoster } from '@/lib/domain/roster/judge';
import { readRosterLines } from '@/lib/spreadsheets/read-roster';
import { writeRosterErrors, writeRosterTemplate } from '@/lib/spreadsheets/roster-files';
import { rosterColumnOf, rosterVocabulary } from '@/lib/spreadsheets/roster-spellings';
import { writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { catalogues, type Locale } from '@/lib/words/catalogues';
import { demoSchool } from '@/prisma/seed/demo/people';
import { rosterCells, rosterFile } from '../../support/roster';
import { unpack } from './zip';

const school = { name: demoSchool.name, departments: [...demoSchool.departments] };
const context = { vocabulary: rosterVocabulary(), schoolName: demoSchool.name };
const locales: Locale[] = ['zh-CN', 'en'];

async function linesOf(bytes: Uint8Array) {
  const read = await readRosterLines(bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read.lines;
}

it('the template has every column, drop-downs, hints and a sheet that explains them, in well-formed parts', async () => {
  for (const locale of locales) {
    const parts = await unpack(writeRosterTemplate(locale, school));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const shared = parts.get('xl/sharedStrings.xml') ?? '';
    const { columns, hints, template } = catalogues[locale].roster;
    for (const { key, required } of ROSTER_COLUMNS) {
      expect(shared).toContain(`${columns[key]}${required ? '*' : ''}<`);
      expect([...parts.values()].join('')).toContain(hints[key].replace(/&/g, '&amp;'));
    }
    expect(sheet).toContain(`<formula1>"${school.departments.join(',')}"</formula1>`);
    expect(sheet).toContain(`<formula1>"${Object.values(catalogues[locale].codes.sex).join(',')}"</formula1>`);
    expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
    expect(parts.get('xl/workbook.xml')).toContain(template.notesSheet);
  }
});

it('a filled template is read back; the untouched one says that it has no rows', async () => {
  for (const locale of locales) {
    const book = XLSX.read(writeRosterTemplate(locale, school), { type: 'array' });
    expect(await readRosterLines(writeRosterTemplate(locale, school))).toMatchObject({ problem: 'NO_ROWS' });
    const { examples } = catalogues[locale].roster;
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const values = ROSTER_COLUMNS.map(({ key }) => (key === 'schoolName' ? demoSchool.name : examples[key]));
    XLSX.utils.sheet_add_aoa(sheet, [values], { origin: 'A2' });
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const judged = judgeRoster(await linesOf(bytes), context);
    expect(judged.bad).toEqual([]);
    expect(judged.good).toMatchObject([{ rowNumber: 2, row: { degree: '31', sex: '2', graduationYear: 2027 } }]);
  }
});

it('knows its headers in both languages, with star, blanks and other spellings', () => {
  expect(rosterColumnOf('学号*')).toBe('studentNumber');
  expect(rosterColumnOf(' 身份证 号码 ')).toBe('identityNumber');
  expect(rosterColumnOf('Student number＊')).toBe('studentNumber');
  expect(rosterColumnOf('备注')).toBeNull();
});

it('names missing and repeated columns, and leaves unknown ones out', async () => {
  const sheetOf = (headers: string[]) =>
    writeWorkbook({
      sheets: [{ name: 'x', columns: headers.map((header) => ({ header, width: 9 })), rows: [headers.map(() => 'x')] }],
    });
  const words = catalogues['zh-CN'].roster.columns;
  const all = ROSTER_COLUMNS.map(({ key }) => words[key]);
  const without = all.filter((header) => header !== words.mobile && header !== words.sex);
  expect(await readRosterLines(sheetOf(without))).toEqual({ problem: 'MISSING_COLUMNS', columns: ['sex', 'mobile'] });
  expect(await readRosterLines(sheetOf([...all, '手机号']))).toEqual({
    problem: 'DUPLICATE_COLUMNS',
    columns: ['mobile'],
  });
  const [line] = await linesOf(sheetOf([...all, '备注']));
  expect(Object.keys(line?.cells ?? {})).toHaveLength(ROSTER_COLUMNS.length);
});

it('the error file says what is wrong, holds the rows as written, and is read again as it is once mended', async () => {
  const rows = [rosterCells(1, { mobile: '123', majorName: '=危险' }), rosterCells(2), rosterCells(3, { sex: '无' })];
  const judged = judgeRoster(await linesOf(rosterFile(rows)), context);
  expect(judged.bad.map(({ rowNumber }) => rowNumber)).toEqual([2, 4]);
  for (const locale of locales) {
    const bytes = writeRosterErrors(locale, judged.bad);
    const shared = (await unpack(bytes)).get('xl/sharedStrings.xml') ?? '';
    expect(shared).toContain(catalogues[locale].roster.problems.MOBILE_INVALID);
    expect(shared).toContain('<t>&apos;=危险</t>');
    const lines = await linesOf(bytes);
    expect(lines.map(({ cells }) => cells.mobile)).toEqual(['123', rows[2]?.mobile]);
    expect(lines[0]?.cells.majorName).toBe('=危险');
    const mended = lines.map(({ rowNumber, cells }) => ({
      rowNumber,
      cells: { ...cells, mobile: '13900000000', sex: '男' },
    }));
    expect(judgeRoster(mended, context).bad).toEqual([]);
  }
});
