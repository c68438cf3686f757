import type { BatchResult } from '@/lib/domain/batch/runs';
import { IDENTITY_DOCUMENTS, type IdentityDocumentCode } from '@/lib/domain/codes/person';
import {
  type FavouriteCells,
  type FavouriteColumn,
  favouriteColumns,
  type FavouriteImportItem,
  type FavouriteImportResult,
  IMPORT_LIMITS,
  readFavouriteRow,
  readTagCell,
} from '@/lib/domain/favourite/import';
import { findRosterCode } from '@/lib/domain/roster/vocabulary';
import { normaliseCode } from '@/lib/domain/rules/text';
import { catalogues, type Locale } from '@/lib/words/catalogues';
import { favouriteRowSentence } from '@/lib/words/favourite-row';
import { readRows } from './read-workbook';
import type { SheetRefusal } from './sheet-content';
import { rosterVocabulary } from './roster-spellings';
import { type SheetColumn, writeWorkbook } from './write-workbook';

const keys = favouriteColumns.map(({ key }) => key);
const languages = Object.values(catalogues);
/** Rows read at a stretch: pages of the same process are answered in between. */
const STRETCH = 250;

/** Why a file as a whole cannot be read, where, and for headers which columns it is about. */
export type FavouriteFileProblem =
  | (SheetRefusal & { columns?: undefined })
  | { problem: 'MISSING_COLUMNS' | 'DUPLICATE_COLUMNS'; place?: undefined; columns: FavouriteColumn[] };

let headers: ReadonlyMap<string, FavouriteColumn> | undefined;

const plainHeader = (text: string): string => normaliseCode(text).replace(/\*+$/, '');

/** The column a header names, in either language, with or without its mark; null for others. */
function columnOf(header: string): FavouriteColumn | null {
  headers ??= new Map(
    languages.flatMap(({ favouriteImport: { columns, headerAliases } }) =>
      keys.flatMap((key) =>
        [columns[key], ...headerAliases[key].split('|')].map((text) => [plainHeader(text), key] as const),
      ),
    ),
  );
  return headers.get(plainHeader(header)) ?? null;
}

/** The columns an answer workbook adds; handed in again they are left out. */
const isAnswerHeader = (header: string): boolean =>
  languages.some(({ favouriteImport: { answer } }) =>
    [answer.result, answer.explanation].some((text) => plainHeader(text) === plainHeader(header)),
  );

/** Remembers answers: most rows of a sheet have the same kind of document, and the same tags. */
function remembering<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = answerTo(text);
    known.set(text, { answer });
    return answer;
  };
}

/** The kind of document a cell means. */
function readKind(text: string): IdentityDocumentCode | null {
  const code = findRosterCode(rosterVocabulary(), 'identityDocument', text);
  return IDENTITY_DOCUMENTS.find((one) => one === code) ?? null;
}

export interface FavouriteSheet {
  header: string[];
  items: FavouriteImportItem[];
}

/** The rows of an uploaded workbook, each read or with what is wrong; columns we do not know are kept, not read. */
export async function readFavouriteSheet(bytes: Uint8Array): Promise<FavouriteSheet | FavouriteFileProblem> {
  const sheet = await readRows(bytes, { maxRows: IMPORT_LIMITS.rows, maxColumns: IMPORT_LIMITS.columns });
  if ('problem' in sheet) return sheet;
  const places = sheet.header.flatMap((header, index) => (isAnswerHeader(header) ? [] : [index]));
  const header = places.map((index) => sheet.header[index] ?? '');
  const columns = header.map(columnOf);
  const twice = keys.filter((key) => columns.filter((column) => column === key).length > 1);
  if (twice.length > 0) return { problem: 'DUPLICATE_COLUMNS', columns: twice };
  const missing = favouriteColumns.filter(({ key, required }) => required && !columns.includes(key));
  if (missing.length > 0) return { problem: 'MISSING_COLUMNS', columns: missing.map(({ key }) => key) };
  const [kindOf, tagsOf] = [remembering(readKind), remembering(readTagCell)];
  const items: FavouriteImportItem[] = [];
  for (const [index, { rowNumber, cells: all }] of sheet.rows.entries()) {
    if (index % STRETCH === STRETCH - 1) await new Promise((resolve) => setImmediate(resolve));
    const cells = places.map((place) => all[place] ?? '');
    if (cells.every((text) => text.trim() === '')) continue;
    items.push({ rowNumber, cells, reading: readFavouriteRow(byColumn(columns, cells), kindOf, tagsOf) });
  }
  return items.length > 0 ? { header, items } : { problem: 'NO_ROWS' };
}

function byColumn(columns: readonly (FavouriteColumn | null)[], cells: readonly string[]): FavouriteCells {
  const texts: Partial<Record<FavouriteColumn, string>> = {};
  columns.forEach((column, index) => {
    if (column) texts[column] = cells[index] ?? '';
  });
  return texts;
}

/** A list of choices cannot hold a comma; names are read without theirs as well. */
function choicesOf(key: FavouriteColumn, locale: Locale, years: readonly number[]): string[] {
  const kinds = catalogues[locale].codes.identityDocument;
  if (key === 'identityKind') return IDENTITY_DOCUMENTS.map((kind) => kinds[kind].replaceAll(',', ''));
  return key === 'year' ? years.map(String) : [];
}

/** The workbook to fill in: a sheet with lists and hints, and one that explains every column. */
export function writeFavouriteTemplate(locale: Locale, years: readonly number[]): Uint8Array {
  const { columns, hints, examples, template } = catalogues[locale].favouriteImport;
  const sheetColumns = favouriteColumns.map(({ key, width, required }) => ({
    ...{ header: columns[key], width, required, hint: hints[key] },
    choices: choicesOf(key, locale, years),
  }));
  const head = [template.column, template.required, template.hint, template.example, template.choices];
  const lines = favouriteColumns.map(({ key, required }) => [
    columns[key],
    required ? template.yes : template.no,
    hints[key],
    examples[key],
    choicesOf(key, locale, years).join('; '),
  ]);
  const introduction = template.introduction.replace('{rows}', String(IMPORT_LIMITS.rows));
  return writeWorkbook({
    sheets: [{ name: template.sheet, columns: sheetColumns, rows: [] }],
    notes: { name: template.notesSheet, widths: [16, 8, 70, 24, 60], lines: [[introduction], head, ...lines] },
  });
}

/** The same workbook back: its columns and cells as they were written, and what became of each row in two more. */
export function writeFavouriteAnswer(
  locale: Locale,
  header: readonly string[],
  items: readonly FavouriteImportItem[],
  results: readonly BatchResult[],
): Uint8Array {
  const { answer, results: labels } = catalogues[locale].favouriteImport;
  const byRow = new Map(results.map(({ rowNumber, result }) => [rowNumber, result as FavouriteImportResult]));
  const columns = header.map((text): SheetColumn => {
    const key = columnOf(text);
    const width = favouriteColumns.find((column) => column.key === key)?.width ?? 20;
    return { header: text, width, choices: key ? choicesOf(key, locale, []) : [] };
  });
  const rows = items.map(({ rowNumber, cells, reading }) => {
    const result = byRow.get(rowNumber);
    return [...cells, result ? labels[result] : answer.waiting, favouriteRowSentence(locale, result, reading)];
  });
  const added = [
    { header: answer.result, width: 14 },
    { header: answer.explanation, width: 80 },
  ];
  return writeWorkbook({ sheets: [{ name: answer.sheet, columns: [...columns, ...added], rows }] });
}
