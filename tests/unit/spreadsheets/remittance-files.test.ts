import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Payment } from '@/lib/domain/remittance/payment';
import {
  readResultLines,
  writePaymentCsv,
  writePaymentWorkbook,
  writeResultTemplate,
} from '@/lib/spreadsheets/remittance-files';
import { writeCsv } from '@/lib/spreadsheets/write-csv';
import { catalogues } from '@/lib/words/catalogues';
import { unpack } from './zip';

const payments: Payment[] = [
  {
    reference: 'S261124ABCDEF',
    payee: '=HYPERLINK("http://x.test","兰禾")',
    account: '00110010853000599944',
    bankName: '中国银行,"海淀"支行',
    bankLine: null,
    fen: 5,
  },
  {
    reference: 'S261124GHJKMN',
    payee: '青禾文化有限公司',
    account: '11001085300059994454',
    bankName: '中国建设银行北京学院路支行',
    bankLine: '105100005027',
    fen: 178,
  },
];

/** The texts of the first sheet by line, read from its XML: not by the library that wrote it. */
async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const parts = await unpack(bytes);
  const text = (xml: string): string =>
    xml
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    text([...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, part]) => part).join('')),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toContain('<f>');
  return [...sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c\b([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(([, attributes = '', value = '']) => {
      expect(attributes).toContain('t="s"');
      return shared[Number(value)] ?? '';
    }),
  );
}

it('the payment file holds account, bank and amount as text, and no payee can be a formula', async () => {
  const [header, first, second] = await cellsOf(writePaymentWorkbook('zh-CN', payments));
  const { columns } = catalogues['zh-CN'].remittances.file;
  expect(header).toEqual([
    columns.reference,
    columns.payee,
    columns.account,
    columns.bankName,
    columns.bankLine,
    columns.amount,
    columns.remark,
  ]);
  expect(first).toEqual([
    'S261124ABCDEF',
    `'=HYPERLINK("http://x.test","兰禾")`,
    '00110010853000599944',
    '中国银行,"海淀"支行',
    '',
    '0.05',
    '网签认证 S261124ABCDEF',
  ]);
  expect(second?.slice(2, 6)).toEqual(['11001085300059994454', '中国建设银行北京学院路支行', '105100005027', '1.78']);
});

it('the CSV says the same, quoted, with the mark that makes Chinese readable', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writePaymentCsv('en', payments));
  expect(text.startsWith('\uFEFF"Reference","Payee"')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe(
    `"S261124ABCDEF","'=HYPERLINK(""http://x.test"",""兰禾"")","00110010853000599944","中国银行,""海淀""支行","","0.05","Certification S261124ABCDEF"`,
  );
  // Another program's reader finds the same cells.
  const sheet = XLSX.read(text, { type: 'string', raw: true }).Sheets.Sheet1 ?? {};
  const cells = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true });
  expect(cells[2]?.slice(0, 6)).toEqual([
    'S261124GHJKMN',
    '青禾文化有限公司',
    '11001085300059994454',
    '中国建设银行北京学院路支行',
    '105100005027',
    '1.78',
  ]);
});

it('no cell of a CSV begins like a formula', () => {
  const dangerous = ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '＝1'];
  const text = new TextDecoder().decode(writeCsv([dangerous]));
  for (const cell of text.trim().split(',')) expect(cell).toMatch(/^"'/);
});

/** A result file as a bank or a person would save it. */
function workbook(lines: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines as unknown[][]), 'Sheet1');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

it('reads results by their headings, in both languages and with the words of banks', async () => {
  const bytes = workbook([
    ['收款人', '结果', '汇款编号*', '失败原因', '金额'],
    ['甲', '交易成功', 's261124abcdef', null, 1.78],
    ['乙', ' 失败 ', 'S261124GHJKMN ', '账号与户名不符', 2],
    ['丙', '处理中', 'S261124PPPPPP', null, 3],
    ['丁', null, null, null, null],
  ]);
  expect(await readResultLines(bytes)).toEqual({
    lines: [
      { rowNumber: 2, reference: 'S261124ABCDEF', outcome: 'SENT', reason: '' },
      { rowNumber: 3, reference: 'S261124GHJKMN', outcome: 'FAILED', reason: '账号与户名不符' },
      { rowNumber: 4, reference: 'S261124PPPPPP', outcome: null, reason: '' },
    ],
  });
  const english = workbook([
    ['Reference', 'Result'],
    ['S261124ABCDEF', 'SENT'],
  ]);
  expect(await readResultLines(english)).toMatchObject({ lines: [{ outcome: 'SENT' }] });
});

it('the sheet to fill in is read back once it is filled in, and says nothing of amounts', async () => {
  const bytes = writeResultTemplate('zh-CN', payments);
  expect((await cellsOf(bytes)).flat().join(' ')).not.toMatch(/0\.05|1\.78|11001085/);
  const book = XLSX.read(bytes, { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  XLSX.utils.sheet_add_aoa(sheet, [['成功'], ['失败', '退汇']], { origin: 'C2' });
  const filled = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect(await readResultLines(filled)).toMatchObject({
    lines: [
      { reference: 'S261124ABCDEF', outcome: 'SENT' },
      { reference: 'S261124GHJKMN', outcome: 'FAILED', reason: '退汇' },
    ],
  });
});

it('refuses files without the columns, and what is no workbook or hides macros', async () => {
  const lines = [
    ['编号', '结果'],
    ['S1', '成功'],
  ];
  expect(await readResultLines(workbook(lines))).toEqual({ problem: 'RESULT_COLUMNS_MISSING' });
  expect(await readResultLines(workbook([['汇款编号', '结果']]))).toEqual({ problem: 'NO_ROWS' });
  expect(await readResultLines(new TextEncoder().encode('汇款编号,结果'))).toEqual({ problem: 'NOT_A_WORKBOOK' });
  const long = [['汇款编号', '结果'], ...Array.from({ length: 1001 }, (_, index) => [`S${index}`, '成功'])];
  expect(await readResultLines(workbook(long))).toMatchObject({ problem: 'TOO_MANY_ROWS' });
});
