import { paymentAmount } from '@/lib/domain/remittance/amount';
import type { Payment } from '@/lib/domain/remittance/payment';
import { type ResultLine } from '@/lib/domain/remittance/results';
import { REMITTANCE } from '@/lib/domain/remittance/rules';
import { catalogues, type Locale } from '@/lib/words/catalogues';
import { readRows } from './read-workbook';
import type { SheetContent, SheetProblem } from './sheet-content';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

const PAYMENT_COLUMNS = ['reference', 'payee', 'account', 'bankName', 'bankLine', 'amount', 'remark'] as const;
const WIDTHS: Readonly<Record<(typeof PAYMENT_COLUMNS)[number], number>> = {
  reference: 16,
  payee: 36,
  account: 26,
  bankName: 36,
  bankLine: 16,
  amount: 12,
  remark: 28,
};

const wordsOf = (locale: Locale) => catalogues[locale].remittances.file;

function paymentLine(locale: Locale, { reference, payee, account, bankName, bankLine, fen }: Payment): string[] {
  const remark = wordsOf(locale).remarkText.replace('{reference}', reference);
  return [reference, payee, account, bankName, bankLine ?? '', paymentAmount(fen), remark];
}

/** The payment file as a workbook; every cell is text. */
export function writePaymentWorkbook(locale: Locale, payments: readonly Payment[]): Uint8Array {
  const { sheet, columns } = wordsOf(locale);
  return writeWorkbook({
    sheets: [
      {
        name: sheet,
        columns: PAYMENT_COLUMNS.map((key) => ({ header: columns[key], width: WIDTHS[key] })),
        rows: payments.map((payment) => paymentLine(locale, payment)),
      },
    ],
  });
}

/** The same lines for programs that take CSV. */
export function writePaymentCsv(locale: Locale, payments: readonly Payment[]): Uint8Array {
  const { columns } = wordsOf(locale);
  const header = PAYMENT_COLUMNS.map((key) => columns[key]);
  return writeCsv([header, ...payments.map((payment) => paymentLine(locale, payment))]);
}

/** A result file to fill in: the references of a batch, without amounts. */
export function writeResultTemplate(
  locale: Locale,
  payments: readonly Pick<Payment, 'reference' | 'payee'>[],
): Uint8Array {
  const { resultSheet, columns, outcomes } = wordsOf(locale);
  return writeWorkbook({
    sheets: [
      {
        name: resultSheet,
        columns: [
          { header: columns.reference, width: 16, required: true },
          { header: columns.payee, width: 36 },
          { header: columns.outcome, width: 12, required: true, choices: [outcomes.SENT, outcomes.FAILED] },
          { header: columns.reason, width: 40 },
        ],
        rows: payments.map(({ reference, payee }) => [reference, payee, '', '']),
      },
    ],
  });
}

/** Why a result file as a whole cannot be read: a key of roster.workbook, or of remittances.results.problems. */
export type ResultFileProblem = SheetProblem | 'RESULT_COLUMNS_MISSING';

/** The lines of an uploaded result file; columns we do not know are left out. */
export async function readResultLines(
  bytes: Uint8Array,
): Promise<{ lines: ResultLine[] } | { problem: ResultFileProblem }> {
  const sheet = await readRows(bytes, { maxRows: REMITTANCE.resultLines, maxColumns: 60 });
  return 'problem' in sheet ? sheet : linesOf(sheet);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase();

/** Is this the word for it in either language? Banks write more words for an outcome than we do. */
const isWord = (text: string, words: readonly string[]): boolean => words.some((word) => plain(word) === plain(text));
const headers = (key: 'reference' | 'outcome' | 'reason'): string[] =>
  Object.values(catalogues).map(({ remittances }) => remittances.file.columns[key]);
const outcomes = (key: 'SENT' | 'FAILED'): string[] => [
  ...Object.values(catalogues).map(({ remittances }) => remittances.file.outcomes[key]),
  ...catalogues['zh-CN'].remittances.file.spellings[key].split(' '),
];

function linesOf({ header, rows }: SheetContent): { lines: ResultLine[] } | { problem: ResultFileProblem } {
  const column = (key: 'reference' | 'outcome' | 'reason') => header.findIndex((text) => isWord(text, headers(key)));
  const [reference, outcome, reason] = [column('reference'), column('outcome'), column('reason')];
  if (reference < 0 || outcome < 0) return { problem: 'RESULT_COLUMNS_MISSING' };
  const lines = rows.map(({ rowNumber, cells }) => ({
    rowNumber,
    reference: (cells[reference] ?? '').replace(/\s/g, '').toUpperCase().slice(0, 60),
    outcome: outcomeOf(cells[outcome] ?? ''),
    reason: reason < 0 ? '' : (cells[reason] ?? '').slice(0, 500),
  }));
  // A line that only carries the payee on was not filled in yet.
  const filled = lines.filter((line, index) => line.reference || (rows[index]?.cells[outcome] ?? '').trim());
  return filled.length > 0 ? { lines: filled } : { problem: 'NO_ROWS' };
}

function outcomeOf(text: string): ResultLine['outcome'] {
  if (isWord(text, outcomes('SENT'))) return 'SENT';
  return isWord(text, outcomes('FAILED')) ? 'FAILED' : null;
}
