import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { IMPORT_LIMITS } from '@/lib/domain/favourite/import';
import { readFavouriteSheet, writeFavouriteAnswer, writeFavouriteTemplate } from '@/lib/spreadsheets/favourite-files';
import { catalogues } from '@/lib/words/catalogues';
import { favouriteFile } from '../../support/favourite-import';
import { pack, unpack, workbook } from './zip';

const good = { name: '王晓雨', identityKind: '居民身份证', identityNumber: '350102200503070022' };
const sheetOf = (lines: (string | XLSX.CellObject)[][]) => XLSX.utils.aoa_to_sheet(lines);
const header = ['姓名', '证件类型', '证件号码'];
const readings = async (bytes: Uint8Array) => {
  const sheet = await readFavouriteSheet(bytes);
  if ('problem' in sheet) throw new Error(sheet.problem);
  return sheet.items.map(({ reading }) => reading);
};
const refusal = async (bytes: Uint8Array) => {
  const sheet = await readFavouriteSheet(bytes);
  return 'problem' in sheet ? sheet : { problem: 'none' };
};
/** A good workbook with parts replaced or added. */
const withParts = async (changes: Record<string, string>) =>
  pack({ ...Object.fromEntries(await unpack(favouriteFile([good]))), ...changes });

it('understands full-width digits, blanks around and inside, dates as text and as dates, empty kinds and short words', async () => {
  const text = [
    ...[
      { ...good },
      { ...good, name: ' 王　晓雨 ', identityKind: '', identityNumber: '　３５０１０２ 20050307 0022　' },
    ],
    ...[{ ...good, identityKind: '身份证' }],
  ];
  const question = { ...good, identityKind: 'resident-id', school: null, year: null, tags: [], note: '' };
  expect(await readings(favouriteFile(text))).toEqual(text.map(() => ({ question })));
  const years = ['2027', '２０２７', '2027届', '2027年6月30日', '2027-06-30', '2027/6/30', '20270630'];
  const read = await readings(favouriteFile(years.map((year) => ({ ...good, year }))));
  expect(read).toEqual(years.map(() => ({ question: { ...question, year: 2027 } })));
  const date: XLSX.CellObject = { t: 'n', v: 46568, z: 'yyyy/m/d' };
  const asDate = workbook(
    sheetOf([
      [...header, '毕业年份'],
      [good.name, '', good.identityNumber, date],
    ]),
  );
  expect(await readings(asDate)).toEqual([{ question: { ...question, year: 2027 } }]);
});

it('names every wrong cell of a row with its column, value and reason', async () => {
  const rows = [
    { ...good, name: '' },
    { ...good, identityKind: '学生证', year: '大四' },
    { ...good, identityNumber: '350102200503070021' },
    { ...good, tags: 'a b c d e f' },
  ];
  expect(await readings(favouriteFile(rows))).toEqual([
    { name: '', findings: [{ column: 'name', code: 'FIELD_REQUIRED', value: '' }] },
    {
      name: good.name,
      findings: [
        { column: 'identityKind', code: 'IMPORT_KIND_UNKNOWN', value: '学生证' },
        { column: 'year', code: 'IMPORT_YEAR_INVALID', value: '大四' },
      ],
    },
    {
      name: good.name,
      findings: [{ column: 'identityNumber', code: 'ID_NUMBER_CHECK_DIGIT', value: '350102200503070021' }],
    },
    { name: good.name, findings: [{ column: 'tags', code: 'TAGS_TOO_MANY', value: 'a b c d e f' }] },
  ]);
  const rounded = workbook(sheetOf([header, [good.name, '', { t: 'n', v: 350102200503070022 }]]));
  expect(await readings(rounded)).toMatchObject([{ findings: [{ code: 'IMPORT_DIGITS_LOST' }] }]);
});

it('neutralises what a spreadsheet program may take for a formula in the answer, and restores it on re-import', async () => {
  const notes = ['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', '＝1+1', "'=1", '普通'];
  const sheet = await readFavouriteSheet(favouriteFile(notes.map((note) => ({ ...good, note }))));
  if ('problem' in sheet) throw new Error(sheet.problem);
  const results = sheet.items.map(({ rowNumber }) => ({ rowNumber, result: 'ADDED', subjectId: null }));
  const answer = writeFavouriteAnswer('zh-CN', sheet.header, sheet.items, results);
  const book = XLSX.read(answer, { type: 'array' });
  const cells = Object.entries(book.Sheets[book.SheetNames[0] ?? ''] ?? {}).filter(([place]) => !place.startsWith('!'));
  for (const [, cell] of cells as [string, XLSX.CellObject][]) {
    expect(cell.f).toBeUndefined();
    expect(String(cell.v)).not.toMatch(/^[=+\-@＝＋－＠]/);
  }
  const again = await readFavouriteSheet(answer);
  // The two columns of the answer are left out, everything else is as it was.
  expect(again).toEqual(sheet);
  expect(sheet.items.map(({ cells: texts }) => texts[6])).toEqual(notes);
});

it('refuses a workbook as a whole with the place of what is wrong: merged cells, garbled text, too many columns and rows', async () => {
  const merged = sheetOf([header, [good.name, '', good.identityNumber], ['甲', '', '']]);
  merged['!merges'] = [XLSX.utils.decode_range('A3:B3')];
  expect(await refusal(workbook(merged))).toEqual({
    problem: 'MERGED_CELLS',
    place: { row: 3, column: 'A', value: '甲' },
  });
  const parts = await unpack(favouriteFile([good]));
  const strings = parts.get('xl/sharedStrings.xml') ?? '';
  const garbled = Buffer.from(strings.replace('王晓雨', '@@@'), 'utf8');
  const place = garbled.indexOf('@@@');
  // 王 in GBK: no UTF-8.
  garbled.set([0xcd, 0xf5, 0xcf], place);
  const wrong = pack({ ...Object.fromEntries(parts), 'xl/sharedStrings.xml': garbled });
  expect(await refusal(wrong)).toMatchObject({ problem: 'WRONG_ENCODING', place: { row: 2, column: 'A' } });
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const declared = sheet.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:BDWGN2"/>');
  expect(await refusal(await withParts({ 'xl/worksheets/sheet1.xml': declared }))).toEqual({
    problem: 'TOO_MANY_COLUMNS',
    place: { column: 'BDWGN' },
  });
  const hidden = sheet
    .replace(/<dimension ref="[^"]*"\/>/, '')
    .replace(/<\/row>(?!.*<\/row>)/s, '<c r="BDWGN2" t="inlineStr"><is><t>远</t></is></c></row>');
  expect(await refusal(await withParts({ 'xl/worksheets/sheet1.xml': hidden }))).toEqual({
    problem: 'TOO_MANY_COLUMNS',
    place: { row: 2, column: 'BDWGN', value: '远' },
  });
  const many = favouriteFile(Array.from({ length: IMPORT_LIMITS.rows + 1 }, () => good));
  expect(await refusal(many)).toEqual({
    problem: 'TOO_MANY_ROWS',
    place: { row: IMPORT_LIMITS.rows + 2, column: 'A', value: good.name },
  });
});

it('refuses bombs, macros and links to other files, naming the part or the cell', async () => {
  const bomb = await withParts({ 'xl/media/noise.txt': ' '.repeat(70 * 1024 * 1024) });
  expect(await refusal(bomb)).toEqual({ problem: 'INFLATES_TOO_MUCH', place: { part: 'xl/media/noise.txt' } });
  expect(await refusal(await withParts({ 'xl/vbaProject.bin': 'x' }))).toEqual({
    problem: 'HAS_MACROS',
    place: { part: 'xl/vbaProject.bin' },
  });
  const sheet = (await unpack(favouriteFile([good]))).get('xl/worksheets/sheet1.xml') ?? '';
  const linked = sheet.replace(/<\/row>(?!.*<\/row>)/s, '<c r="H2"><f>[1]Sheet1!A1</f><v>1</v></c></row>');
  const link = { 'xl/externalLinks/externalLink1.xml': '<x/>' };
  expect(await refusal(await withParts({ 'xl/worksheets/sheet1.xml': linked, ...link }))).toEqual({
    problem: 'HAS_EXTERNAL_LINKS',
    place: { row: 2, column: 'H', value: '[1]Sheet1!A1' },
  });
  expect(await refusal(await withParts(link))).toEqual({
    problem: 'HAS_EXTERNAL_LINKS',
    place: { part: 'xl/externalLinks/externalLink1.xml' },
  });
});

it('names missing and repeated columns, reads headers of both languages, and finds nothing in an empty template', async () => {
  expect(await refusal(workbook(sheetOf([['姓名'], ['甲']])))).toEqual({
    problem: 'MISSING_COLUMNS',
    columns: ['identityNumber'],
  });
  expect(
    await refusal(
      workbook(
        sheetOf([
          ['姓名', '学生姓名', '证件号码'],
          ['甲', '甲', '1'],
        ]),
      ),
    ),
  ).toEqual({
    problem: 'DUPLICATE_COLUMNS',
    columns: ['name'],
  });
  const english = sheetOf([
    ['Name*', 'ID type', 'ID number*', 'Wage'],
    [good.name, '', good.identityNumber, '1'],
  ]);
  expect(await readings(workbook(english))).toHaveLength(1);
  for (const locale of ['zh-CN', 'en'] as const) {
    const template = writeFavouriteTemplate(locale, [2026, 2027]);
    expect(await refusal(template)).toEqual({ problem: 'NO_ROWS' });
    const parts = await unpack(template);
    const kinds = /<formula1>"([^"<]*)"<\/formula1>/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[1]?.split(',');
    // What is offered must be understood.
    expect(kinds).toHaveLength(Object.keys(catalogues[locale].codes.identityDocument).length);
    const offered = await readings(favouriteFile((kinds ?? []).map((identityKind) => ({ ...good, identityKind }))));
    expect(JSON.stringify(offered)).not.toContain('IMPORT_KIND_UNKNOWN');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<formula1>"2026,2027"</formula1>');
  }
});
