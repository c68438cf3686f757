import { z } from 'zod';
import { employerSnapshotSchema } from './employer-snapshot';
import { termsSchema } from './terms';
import { transferSchema } from './transfer';

/** Version of the form a letter was written on; a new form gets a new name and old letters keep theirs. */
export const LETTER_FORM = 'sanfang-agreement/1';

/** What an invitation freezes: its hash is SHA-256 over canonicalJson of exactly this. */
export const letterContentSchema = z.strictObject({
  form: z.literal(LETTER_FORM),
  enrolmentId: z.string().min(1),
  employer: employerSnapshotSchema,
  terms: termsSchema,
  transfer: transferSchema,
});

export type LetterContent = z.infer<typeof letterContentSchema>;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * One text for one value, so that equal values have equal hashes: keys sorted by UTF-16 code units, no blanks,
 * ECMAScript number and string forms (RFC 8785). Undefined members are left out; throws TypeError on values
 * that JSON has no form for (NaN, infinities, lone surrogates, functions, dates).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('number has no JSON form');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new TypeError('text holds a lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return canonicalObject(value);
  throw new TypeError('value has no JSON form');
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
