import type { FormValues } from '../agreement/form-reading';
import type { Finding } from '../agreement/pre-flight/rule';
import type { OCCUPATIONS } from '../codes/occupation';
import { LOST_DIGITS_MARK } from '../roster/readers';
import { normaliseCode, normalisePersonName } from '../rules/text';
import type { BatchItem } from './runs';

/**
 * Most rows and bytes of one workbook: what one person can still look through row by row before it is sent, and the
 * largest intake of one employer from one season. Rows of one employer in a day of Asia/Shanghai: ten full ones,
 * because a mended workbook is checked again.
 */
export const INVITATION_LIMITS = { rows: 1000, bytes: 5 * 1024 * 1024, columns: 60, employerADay: 10_000 } as const;

/** A release may wait this long: as long as a checked workbook is kept. */
export const RELEASE_DAYS = 30;

/**
 * Columns of the workbook in their order. Those of the letter have the names of its inputs; an empty cell means what
 * the template says.
 */
export const invitationColumns = [
  { key: 'name', width: 14, required: true },
  { key: 'reference', width: 38, required: false },
  { key: 'identityNumber', width: 24, required: false },
  { key: 'post', width: 20, required: false },
  { key: 'occupation', width: 24, required: false },
  { key: 'workRegionCode', width: 28, required: false },
  { key: 'regularPay', width: 12, required: false },
  { key: 'probationPay', width: 12, required: false },
  { key: 'contractMonths', width: 14, required: false },
  { key: 'probationMonths', width: 12, required: false },
  { key: 'reportFromOn', width: 14, required: false },
  { key: 'reportToOn', width: 14, required: false },
  { key: 'replyDays', width: 10, required: false },
  { key: 'employerDamages', width: 14, required: false },
  { key: 'graduateDamages', width: 14, required: false },
  { key: 'releaseClauses', width: 30, required: false },
  { key: 'otherAgreements', width: 40, required: false },
] as const;
export type InvitationColumn = (typeof invitationColumns)[number]['key'];

export const isInvitationColumn = (field: string): field is InvitationColumn =>
  invitationColumns.some(({ key }) => key === field);

/** What the check says of a row; the first two would be sent. */
export const invitationCheckResults = [
  'GOOD',
  'WARNED',
  'LETTER_WRONG',
  'NOT_FAVOURITE',
  'SEVERAL',
  'TWICE',
  'LIVE_EXISTS',
  'NOT_ENROLLED',
  'YEAR_CLOSED',
  'BAD_FORMAT',
] as const;
export type InvitationCheckResult = (typeof invitationCheckResults)[number];

export const isSendable = (result: string): boolean => result === 'GOOD' || result === 'WARNED';

/** What became of a released row. CHANGED: what would be sent now is not what was checked. */
export const invitationSendResults = [
  'SENT',
  'CHANGED',
  'LIVE_EXISTS',
  'NOT_FAVOURITE',
  'NOT_ENROLLED',
  'YEAR_CLOSED',
] as const;
export type InvitationSendResult = (typeof invitationSendResults)[number];

/**
 * What all rows of a workbook have in common: a template as it was when the workbook was handed in. Null where every row
 * brings its own terms whole, those of an earlier letter.
 */
export interface InvitationTerms {
  templateId: string | null;
  templateName: string;
  content: Record<string, string>;
}

interface InvitationFinding {
  column: InvitationColumn;
  /** A key of lib/words/…/rules. */
  code: string;
  value: string;
}

/** Whom a row is for and what of the letter it says itself, or why it cannot be read. */
export type InvitationReading =
  | { name: string; reference: string | null; identityNumber: string | null; terms: Record<string, string> }
  | { name: string; findings: InvitationFinding[] };
export type InvitationItem = BatchItem<InvitationReading>;

/** What was found in the letter of a row, and what it would be: of a row without a letter the findings only. */
export interface CheckedLetter {
  findings: Finding[];
  /** Fingerprint of content and days to answer; null = it cannot be sent. */
  content: string | null;
  warnings: string[];
}

/** A row as it waits to be sent. */
export interface ReleasedReading {
  enrolmentId: string;
  name: string;
  terms: Record<string, string>;
  checked: CheckedLetter;
}
export type ReleasedItem = BatchItem<ReleasedReading>;

export type InvitationCells = Readonly<Partial<Record<InvitationColumn, string>>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const whom = new Set<InvitationColumn>(['name', 'reference', 'identityNumber']);

/**
 * Reads one row as far as it needs no database: whom it names, and the cells of the letter as the form would send them.
 * `occupationOf` and `clausesOf` find the codes a cell means. What the cells say is judged with the letter.
 */
export function readInvitationRow(
  cells: InvitationCells,
  occupationOf: (text: string) => (typeof OCCUPATIONS)[number] | null,
  clausesOf: (text: string) => string | null,
): InvitationReading {
  const findings: InvitationFinding[] = [];
  const textOf = (column: InvitationColumn): string => (cells[column] ?? '').trim();
  const find = (column: InvitationColumn, code: string) => void findings.push({ column, code, value: textOf(column) });
  const name = normalisePersonName(textOf('name'));
  if (!name) find('name', 'FIELD_REQUIRED');
  else if (name.length > 60) find('name', 'FIELD_TOO_LONG');
  const reference = textOf('reference').normalize('NFKC').toLowerCase() || null;
  if (reference && !UUID.test(reference)) find('reference', 'FAVOURITE_REFERENCE_INVALID');
  const identityNumber = normaliseCode(textOf('identityNumber')) || null;
  if (!reference && !identityNumber) find('identityNumber', 'FAVOURITE_UNNAMED');
  else if (identityNumber?.endsWith(LOST_DIGITS_MARK)) find('identityNumber', 'IMPORT_DIGITS_LOST');
  else if (identityNumber && identityNumber.length > 40) find('identityNumber', 'FIELD_TOO_LONG');
  const terms: Record<string, string> = {};
  for (const { key } of invitationColumns) if (!whom.has(key) && textOf(key)) terms[key] = textOf(key);
  for (const [key, text] of Object.entries(terms))
    if (text.length > 5000) find(key as InvitationColumn, 'FIELD_TOO_LONG');
  const occupation = terms.occupation === undefined ? undefined : occupationOf(terms.occupation);
  if (occupation === null) find('occupation', 'CODE_INVALID');
  else if (occupation) terms.occupation = occupation;
  const clauses = terms.releaseClauses === undefined ? undefined : clausesOf(terms.releaseClauses);
  if (clauses === null) find('releaseClauses', 'CODE_INVALID');
  else if (clauses !== undefined) terms.releaseClauses = clauses;
  return findings.length > 0 ? { name, findings } : { name, reference, identityNumber, terms };
}

/** The letter of a row as its form would have been typed: what the row says, and the template for the rest. */
export function typedLetter(shared: FormValues, own: FormValues): FormValues {
  return { ...shared, ...own };
}
