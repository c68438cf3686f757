import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { DEFAULT_WORKBOOK_LIMITS, guardWorkbook } from '@/lib/spreadsheets/guard-workbook';
import { pack, unpack, workbook } from './zip';

const sheet = XLSX.utils.aoa_to_sheet([['学号'], ['1']]);
const good = workbook(sheet);
const codeOf = async (bytes: Uint8Array, limits = {}): Promise<string> => {
  const verdict = await guardWorkbook(bytes, { ...DEFAULT_WORKBOOK_LIMITS, ...limits });
  return verdict.ok ? 'ok' : verdict.code;
};
/** The parts of a good workbook with some replaced or added. */
const withParts = async (changes: Record<string, string>): Promise<Uint8Array> =>
  pack({ ...Object.fromEntries(await unpack(good)), ...changes });

it('lets an ordinary workbook through, also one whose library lists defaults for extensions it does not use', async () => {
  expect(await codeOf(good)).toBe('ok');
  expect((await unpack(good)).get('[Content_Types].xml')).toContain('macroEnabled');
  expect(await codeOf(await withParts({}))).toBe('ok');
});

it('refuses what is no .xlsx by its first bytes: text, an old .xls, an encrypted one, another container', async () => {
  expect(await codeOf(Buffer.from('学号,姓名\n1,甲'))).toBe('NOT_A_WORKBOOK');
  expect(await codeOf(new Uint8Array())).toBe('NOT_A_WORKBOOK');
  expect(await codeOf(workbook(sheet, 'xls'))).toBe('OLD_FORMAT');
  const locked = pack({ EncryptedPackage: 'x'.repeat(5000), EncryptionInfo: 'y' }, 'cfb');
  expect(await codeOf(locked)).toBe('ENCRYPTED');
  expect(await codeOf(pack({ WordDocument: 'x'.repeat(5000) }, 'cfb'))).toBe('NOT_A_WORKBOOK');
  expect(await codeOf(pack({ 'word/document.xml': '<w/>' }))).toBe('NOT_A_WORKBOOK');
});

it('refuses a damaged and a truncated file', async () => {
  expect(await codeOf(good.subarray(0, good.length - 200))).toBe('DAMAGED');
  const flipped = Uint8Array.from(good);
  flipped.fill(0xff, 100, 400);
  expect(await codeOf(flipped)).toBe('DAMAGED');
});

it('refuses a zip bomb by what it really unpacks to', async () => {
  const bomb = await withParts({ 'xl/media/noise.txt': ' '.repeat(40 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await codeOf(bomb, { maxRatio: 50 })).toBe('INFLATES_TOO_MUCH');
  expect(await codeOf(bomb, { maxRatio: 1e9, maxInflatedBytes: 10 * 1024 * 1024 })).toBe('INFLATES_TOO_MUCH');
});

it('refuses macros, however they are declared, controls and links to elsewhere', async () => {
  const types = (await unpack(good)).get('[Content_Types].xml') ?? '';
  expect(await codeOf(await withParts({ 'xl/vbaProject.bin': 'x' }))).toBe('HAS_MACROS');
  expect(await codeOf(await withParts({ 'xl/renamed.bin': 'x' }))).toBe('HAS_MACROS');
  const macroBook = types.replace(
    'openxmlformats-officedocument.spreadsheetml.sheet.main',
    'ms-excel.sheet.macroEnabled.main',
  );
  expect(await codeOf(await withParts({ '[Content_Types].xml': macroBook }))).toBe('HAS_MACROS');
  expect(await codeOf(await withParts({ 'xl/activeX/activeX1.xml': '<x/>' }))).toBe('HAS_MACROS');
  expect(await codeOf(await withParts({ 'xl/externalLinks/externalLink1.xml': '<x/>' }))).toBe('HAS_EXTERNAL_LINKS');
  expect(await codeOf(await withParts({ 'xl/connections.xml': '<x/>' }))).toBe('HAS_EXTERNAL_LINKS');
});

it('refuses too many bytes, parts, rows and columns before any parser sees them', async () => {
  expect(await codeOf(good, { maxBytes: 100 })).toBe('FILE_TOO_LARGE');
  expect(await codeOf(good, { maxEntries: 3 })).toBe('TOO_MANY_PARTS');
  const dimension = (reference: string) => ({
    'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="${reference}"/><sheetData/></worksheet>`,
  });
  expect(await codeOf(await withParts(dimension('A1:B1048576')))).toBe('TOO_MANY_ROWS');
  expect(await codeOf(await withParts(dimension('A1:XFD2')))).toBe('TOO_MANY_COLUMNS');
});

it('takes a file made of thousands of beginnings without an end in its stride, and still reads a dimension', async () => {
  const endless = (tag: string) => `<worksheet>${`<${tag} `.repeat(60_000 / tag.length)}`;
  const before = performance.now();
  await codeOf(await withParts({ 'xl/worksheets/sheet1.xml': endless('dimension') }));
  await codeOf(await withParts({ '[Content_Types].xml': endless('Default') }));
  expect(performance.now() - before).toBeLessThan(1_000);
  const wide = '<worksheet><dimension xml:space="x" ref="A1:ZZZ9"/><sheetData/></worksheet>';
  expect(await codeOf(await withParts({ 'xl/worksheets/sheet1.xml': wide }))).toBe('TOO_MANY_COLUMNS');
});
