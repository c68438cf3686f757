import type { BatchItem } from '../batch/runs';
import type { IdentityDocumentCode } from '../codes/person';
import { LOST_DIGITS_MARK } from '../roster/readers';
import { parseCalendarDate } from '../rules/dates';
import { readIdentityNumber } from '../rules/identity-document';
import { maskIdentityNumber } from '../rules/masking';
import { normaliseCode, normaliseLine, normalisePersonName } from '../rules/text';
import { noteForm, tagsForm } from './annotation';

/**
 * Most rows and bytes of one workbook, and rows of all workbooks of one employer in a day of Asia/Shanghai: two full
 * ones. Every row is a search for a person whose name and number are known already; who hires more waits a day.
 */
export const IMPORT_LIMITS = { rows: 5000, bytes: 5 * 1024 * 1024, columns: 60, employerADay: 10_000 } as const;

/** Columns of the workbook in their order; `name` and `identityNumber` are needed, the others may be left out. */
export const favouriteColumns = [
  { key: 'name', width: 14, required: true },
  { key: 'identityKind', width: 24, required: false },
  { key: 'identityNumber', width: 24, required: true },
  { key: 'school', width: 28, required: false },
  { key: 'year', width: 12, required: false },
  { key: 'tags', width: 20, required: false },
  { key: 'note', width: 40, required: false },
] as const;
export type FavouriteColumn = (typeof favouriteColumns)[number]['key'];

/**
 * What became of a row. NOT_FOUND is one answer for "nobody has this number" and "the name differs"; SCHOOL_UNKNOWN,
 * SCHOOL_CLOSED and YEAR_CLOSED speak of the school only.
 */
export const favouriteImportResults = [
  'ADDED',
  'ALREADY_THERE',
  'SEVERAL',
  'NOT_FOUND',
  'SCHOOL_UNKNOWN',
  'SCHOOL_CLOSED',
  'YEAR_CLOSED',
  'BAD_FORMAT',
] as const;
export type FavouriteImportResult = (typeof favouriteImportResults)[number];

/** Whom a row looks for, and what it says about him for colleagues. */
export interface FavouriteQuestion {
  name: string;
  identityKind: IdentityDocumentCode;
  identityNumber: string;
  /** Full name or five-digit code. */
  school: string | null;
  year: number | null;
  tags: string[];
  note: string;
}

export interface FavouriteFinding {
  column: FavouriteColumn;
  /** A key of lib/words/…/rules. */
  code: string;
  value: string;
}

/** A row that can be looked for, or what is wrong with it. */
export type FavouriteReading = { question: FavouriteQuestion } | { name: string; findings: FavouriteFinding[] };
export type FavouriteImportItem = BatchItem<FavouriteReading>;

export type FavouriteCells = Readonly<Partial<Record<FavouriteColumn, string>>>;

/** A graduation year as people write it: 2027, 2027届, or any date in it; null when it is none. */
export function parseGraduationYear(text: string): number | null {
  const plain = normaliseCode(text);
  const year = /^(\d{4})[届年]?$/.exec(plain)?.[1] ?? parseCalendarDate(text)?.slice(0, 4);
  return year && /^(19|20)\d{2}$/.test(year) ? Number(year) : null;
}

/**
 * Reads one row: blanks, full width and dates as text are understood, everything that is wrong is named with its
 * column and value. `kindOf` finds the kind of document a cell means; an empty one means the resident identity card.
 * `tagsOf` is `readTagCell`, or one that remembers what it answered.
 */
export function readFavouriteRow(
  cells: FavouriteCells,
  kindOf: (text: string) => IdentityDocumentCode | null,
  tagsOf = readTagCell,
): FavouriteReading {
  const findings: FavouriteFinding[] = [];
  const textOf = (column: FavouriteColumn): string => (cells[column] ?? '').trim();
  const find = (column: FavouriteColumn, code: string) => void findings.push({ column, code, value: textOf(column) });
  const name = normalisePersonName(textOf('name'));
  if (!name) find('name', 'FIELD_REQUIRED');
  else if (name.length > 60) find('name', 'FIELD_TOO_LONG');
  const identityKind = textOf('identityKind') ? kindOf(textOf('identityKind')) : 'resident-id';
  if (!identityKind) find('identityKind', 'IMPORT_KIND_UNKNOWN');
  const number = readNumber(identityKind, textOf('identityNumber'));
  if (!number.ok) find('identityNumber', number.code);
  const school = textOf('school') ? normaliseLine(textOf('school')) || null : null;
  if (school && school.length > 100) find('school', 'FIELD_TOO_LONG');
  const year = textOf('year') ? parseGraduationYear(textOf('year')) : null;
  if (textOf('year') && year === null) find('year', 'IMPORT_YEAR_INVALID');
  const tags = tagsOf(textOf('tags'));
  if ('code' in tags) find('tags', tags.code);
  const note = textOf('note') ? noteForm.safeParse(textOf('note')) : { success: true as const, data: '' };
  if (!note.success) find('note', note.error.issues[0]?.message ?? 'FIELD_INVALID');
  const isWhole = findings.length === 0 && identityKind && number.ok && 'tags' in tags && note.data !== undefined;
  if (!isWhole) return { name, findings };
  const identityNumber = number.number;
  return { question: { name, identityKind, identityNumber, school, year, tags: tags.tags, note: note.data } };
}

type TagReading = { tags: string[] } | { code: string };

/** The tags of a cell, or the code of what is wrong with them. */
export function readTagCell(text: string): TagReading {
  if (!text) return { tags: [] };
  const { success, data, error } = tagsForm.safeParse(text);
  return success ? { tags: data } : { code: error.issues[0]?.message ?? 'FIELD_INVALID' };
}

function readNumber(kind: IdentityDocumentCode | null, text: string) {
  if (!text) return { ok: false, code: 'FIELD_REQUIRED' } as const;
  if (text.endsWith(LOST_DIGITS_MARK)) return { ok: false, code: 'IMPORT_DIGITS_LOST' } as const;
  return kind ? readIdentityNumber(kind, text) : ({ ok: true, number: normaliseCode(text) } as const);
}

/** A cell as a page may show it: whatever looks like a number, also in a wrong column, only as far as to recognise it. */
export function maskFavouriteCell(text: string): string {
  return text
    .normalize('NFKC')
    .slice(0, 60)
    .replace(/[0-9A-Z]{6,}/gi, maskIdentityNumber);
}
