import { z } from 'zod';
import { isCalendarDate } from '../rules/dates';
import { MAX_FEN } from '../rules/money';
import { isCurrentRegion, isSelectableRegion, isKnownRegion } from '../regions/lookup';

/** Typed fields of the stored forms; every message is a code of lib/words/…/rules. */
export const required = { error: 'FIELD_REQUIRED' } as const;

export const text = (maximum: number) => z.string(required).min(1, 'FIELD_REQUIRED').max(maximum, 'FIELD_TOO_LONG');
export const optionalText = (maximum: number) => text(maximum).nullable();
export const calendarDate = z.string(required).refine(isCalendarDate, 'DATE_INVALID');
/** Money in fen, from 0 on. */
export const fen = z.int(required).min(0, 'MONEY_INVALID').max(MAX_FEN, 'MONEY_INVALID');
export const months = (maximum: number) => z.int(required).min(1, 'MONTHS_INVALID').max(maximum, 'MONTHS_TOO_MANY');
/** A region that can be chosen today, as exact as the tree goes. */
export const currentRegion = z.string(required).refine(isSelectableRegion, {
  error: ({ input }) => (isCurrentRegion(String(input)) ? 'REGION_TOO_COARSE' : 'REGION_INVALID'),
});
/** A region of any time: retired codes stay valid for people and for kept records. */
export const anyRegion = z.string(required).refine(isKnownRegion, 'REGION_INVALID');

/** A code table; an empty choice is "required", an unknown one "invalid". */
export function codeOf<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z.enum(codes, { error: (issue) => (issue.input == null ? 'FIELD_REQUIRED' : 'CODE_INVALID') });
}
