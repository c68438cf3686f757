import { INVITATION_LIMITS, type InvitationCells, type InvitationColumn } from '@/lib/domain/batch/invitations';
import { invitationColumns, type InvitationItem, readInvitationRow } from '@/lib/domain/batch/invitations';
import { NO_CLAUSE, RELEASE_CLAUSES } from '@/lib/domain/agreement/release-clauses';
import { OCCUPATIONS } from '@/lib/domain/codes/occupation';
import { normaliseCode } from '@/lib/domain/rules/text';
import { catalogues, type Locale } from '@/lib/words/catalogues';
import { readRows } from './read-workbook';
import type { SheetRefusal } from './sheet-content';
import { type SheetColumn, writeWorkbook } from './write-workbook';

const keys = invitationColumns.map(({ key }) => key);
const languages = Object.values(catalogues);
type Occupation = (typeof OCCUPATIONS)[number];

/** Why a file as a whole cannot be read, where, and for headers which columns it is about. */
export type InvitationFileProblem =
  | (SheetRefusal & { columns?: undefined })
  | { problem: 'MISSING_COLUMNS' | 'DUPLICATE_COLUMNS'; place?: undefined; columns: InvitationColumn[] };

const plain = (text: string): string => normaliseCode(text).replace(/\*+$/, '');
let headers: ReadonlyMap<string, InvitationColumn> | undefined;
let occupations: ReadonlyMap<string, Occupation> | undefined;
let clauses: ReadonlyMap<string, string> | undefined;

/** The column a header names, in either language, with or without its mark; null for others. */
function columnOf(header: string): InvitationColumn | null {
  headers ??= new Map(
    languages.flatMap(({ invitationBatch: { columns, headerAliases } }) =>
      keys.flatMap((key) =>
        [columns[key], ...headerAliases[key].split('|')].map((text) => [plain(text), key] as const),
      ),
    ),
  );
  return headers.get(plain(header)) ?? null;
}

/** The columns an answer workbook adds; handed in again they are left out. */
const isAnswerHeader = (header: string): boolean =>
  languages.some(({ invitationBatch: { answer } }) =>
    [answer.result, answer.explanation].some((text) => plain(text) === plain(header)),
  );

/** The category of post a cell means, by code or by name in either language. */
function occupationOf(text: string): Occupation | null {
  occupations ??= new Map(
    OCCUPATIONS.flatMap((code) => [
      [code, code] as const,
      ...languages.map(({ codes }) => [plain(codes.occupation[code]), code] as const),
    ]),
  );
  return occupations.get(plain(text)) ?? null;
}

/** The release clauses a cell means, as its form would send them; by code or by name in either language. */
function clausesOf(text: string): string | null {
  clauses ??= new Map(
    RELEASE_CLAUSES.flatMap((code) => [
      [code, code] as const,
      ...languages.map(({ codes }) => [plain(codes.releaseClause[code]), code] as const),
    ]),
  );
  const parts = text.split(/[,，、;；\n]+/).map(plain);
  const none = languages.map(({ invitationBatch }) => plain(invitationBatch.noClause));
  if (parts.length === 1 && none.includes(parts[0] ?? '')) return NO_CLAUSE;
  const codes = parts.filter((part) => part !== '').map((part) => clauses?.get(part));
  return codes.every((code) => code !== undefined) ? codes.join(',') : null;
}

/** The rows of an uploaded workbook, each read or with what is wrong; columns we do not know are kept, not read. */
export async function readInvitationSheet(
  bytes: Uint8Array,
): Promise<{ header: string[]; items: InvitationItem[] } | InvitationFileProblem> {
  const sheet = await readRows(bytes, { maxRows: INVITATION_LIMITS.rows, maxColumns: INVITATION_LIMITS.columns });
  if ('problem' in sheet) return sheet;
  const places = sheet.header.flatMap((header, index) => (isAnswerHeader(header) ? [] : [index]));
  const header = places.map((index) => sheet.header[index] ?? '');
  const columns = header.map(columnOf);
  const twice = keys.filter((key) => columns.filter((column) => column === key).length > 1);
  if (twice.length > 0) return { problem: 'DUPLICATE_COLUMNS', columns: twice };
  if (!columns.includes('name')) return { problem: 'MISSING_COLUMNS', columns: ['name'] };
  const namesNobody = !columns.includes('reference') && !columns.includes('identityNumber');
  if (namesNobody) return { problem: 'MISSING_COLUMNS', columns: ['reference', 'identityNumber'] };
  const items = sheet.rows.flatMap(({ rowNumber, cells: all }): InvitationItem[] => {
    const cells = places.map((place) => all[place] ?? '');
    if (cells.every((text) => text.trim() === '')) return [];
    return [{ rowNumber, cells, reading: readInvitationRow(byColumn(columns, cells), occupationOf, clausesOf) }];
  });
  return items.length > 0 ? { header, items } : { problem: 'NO_ROWS' };
}

function byColumn(columns: readonly (InvitationColumn | null)[], cells: readonly string[]): InvitationCells {
  const texts: Partial<Record<InvitationColumn, string>> = {};
  columns.forEach((column, index) => {
    if (column) texts[column] = cells[index] ?? '';
  });
  return texts;
}

/** A list of choices cannot hold a comma; longer lists than Excel takes are on the sheet of notes only. */
const choicesOf = (key: InvitationColumn, locale: Locale): string[] =>
  key === 'occupation'
    ? OCCUPATIONS.map((code) => catalogues[locale].codes.occupation[code].replaceAll(',', ''))
    : key === 'replyDays'
      ? ['3', '5', '7', '10', '15', '30']
      : [];

/** The workbook to fill in: a sheet with lists and hints, and one with an example that explains every column. */
export function writeInvitationTemplate(locale: Locale, favourites: readonly { id: string; name: string }[]) {
  const { columns, hints, examples, template } = catalogues[locale].invitationBatch;
  const sheetColumns = invitationColumns.map(({ key, width, required }) => ({
    ...{ header: columns[key], width, required, hint: hints[key], choices: choicesOf(key, locale) },
  }));
  const rows = favourites.map(({ id, name }) => keys.map((key) => ({ name, reference: id })[key as 'name'] ?? ''));
  const head = [template.column, template.required, template.hint, template.example, template.choices];
  const lines = invitationColumns.map(({ key, required }) => [
    ...[columns[key], required ? template.yes : template.no, hints[key], examples[key]],
    choicesOf(key, locale).join('; '),
  ]);
  const introduction = template.introduction.replace('{rows}', String(INVITATION_LIMITS.rows));
  return writeWorkbook({
    sheets: [{ name: template.sheet, columns: sheetColumns, rows }],
    notes: { name: template.notesSheet, widths: [18, 8, 70, 30, 60], lines: [[introduction], head, ...lines] },
  });
}

export interface AnswerRow {
  cells: readonly string[];
  /** What became of it, and why, as words. */
  result: string;
  explanation: string;
}

/** The same workbook back: its columns and cells as they were written, and what was found in two more. */
export function writeInvitationAnswer(locale: Locale, header: readonly string[], rows: readonly AnswerRow[]) {
  const { answer } = catalogues[locale].invitationBatch;
  const columns = header.map((text): SheetColumn => {
    const key = columnOf(text);
    const width = invitationColumns.find((column) => column.key === key)?.width ?? 20;
    return { header: text, width, choices: key ? choicesOf(key, locale) : [] };
  });
  const added = [
    { header: answer.result, width: 14 },
    { header: answer.explanation, width: 80 },
  ];
  return writeWorkbook({
    sheets: [
      {
        ...{ name: answer.sheet, columns: [...columns, ...added] },
        rows: rows.map(({ cells, result, explanation }) => [...cells, result, explanation]),
      },
    ],
  });
}
