import { z } from 'zod';
import { normaliseEmail } from '../rules/email';
import { normaliseParagraphs } from '../rules/text';
import { ROSTER_COLUMN_KEYS, type RosterColumnKey } from './columns';

/**
 * What a graduate may ask the school to put right. MOBILE_CHANGE comes from a person who is activating and whose
 * mobile is no longer the one on the roster; BASE_DATA_ERROR from a graduate who found a wrong base datum.
 */
export const rosterRequestKinds = ['MOBILE_CHANGE', 'BASE_DATA_ERROR'] as const;
export type RosterRequestKind = (typeof rosterRequestKinds)[number];

/** `RosterRequest.state`: waits, done as asked, or refused with an answer. */
export const rosterRequestStates = ['OPEN', 'ACCEPTED', 'REFUSED'] as const;
export type RosterRequestState = (typeof rosterRequestStates)[number];

/** Data a graduate may call wrong. 生源地 has one key here; its right value may be a code or a full name. */
export type CorrectableKey = Exclude<RosterColumnKey, 'schoolName' | 'originName'>;
export const CORRECTABLE_KEYS: readonly CorrectableKey[] = ROSTER_COLUMN_KEYS.filter(
  (key): key is CorrectableKey => key !== 'schoolName' && key !== 'originName',
);

const note = z.string().trim().max(500, 'FIELD_TOO_LONG').optional();

/** Content of a MOBILE_CHANGE: the number (and address) to be put on the roster. */
export const mobileChangeSchema = z.strictObject({
  mobile: z.string('FIELD_REQUIRED').regex(/^1[3-9]\d{9}$/, 'MOBILE_INVALID'),
  email: z
    .string()
    .refine((address) => normaliseEmail(address) === address, 'EMAIL_INVALID')
    .optional(),
  note,
});
export type MobileChange = z.infer<typeof mobileChangeSchema>;

/** Content of a BASE_DATA_ERROR: per wrong datum what stands there and what should, in the graduate's own words. */
export const baseDataErrorSchema = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        key: z.enum(CORRECTABLE_KEYS as [CorrectableKey, ...CorrectableKey[]], 'FIELD_INVALID'),
        wrong: z.string().max(200, 'FIELD_TOO_LONG'),
        right: z.string().trim().min(1, 'FIELD_REQUIRED').max(200, 'FIELD_TOO_LONG'),
      }),
    )
    .min(1, 'FIELD_REQUIRED')
    .max(CORRECTABLE_KEYS.length, 'FIELD_INVALID')
    .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, 'FIELD_INVALID'),
  note,
});
export type BaseDataError = z.infer<typeof baseDataErrorSchema>;

/** `RosterRequest.contentSealed`, opened and parsed from JSON, by kind. */
export const rosterRequestContent = {
  MOBILE_CHANGE: mobileChangeSchema,
  BASE_DATA_ERROR: baseDataErrorSchema,
} as const satisfies Record<RosterRequestKind, z.ZodType>;

/** A few words for the school beside a request; may stay empty. */
export const noteInput = z
  .string()
  .optional()
  .transform((text) => normaliseParagraphs(text ?? '') || undefined)
  .pipe(z.string().max(500, 'FIELD_TOO_LONG').optional());
