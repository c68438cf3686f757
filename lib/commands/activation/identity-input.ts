import { z } from 'zod';
import { IDENTITY_DOCUMENTS } from '@/lib/domain/codes/person';
import { codeOf, required } from '@/lib/domain/agreement/field-schemas';
import { readIdentityNumber } from '@/lib/domain/rules/identity-document';
import { normaliseCode, normalisePersonName } from '@/lib/domain/rules/text';

/** Who somebody says he is: only the form of the number is judged here, never whether there is such a person. */
export const identityShape = {
  name: z
    .string(required)
    .max(120, 'FIELD_TOO_LONG')
    .transform(normalisePersonName)
    .pipe(z.string().min(1, 'FIELD_REQUIRED')),
  identityKind: codeOf(IDENTITY_DOCUMENTS),
  identityNumber: z.string(required).min(1, 'FIELD_REQUIRED').max(40, 'FIELD_TOO_LONG').transform(normaliseCode),
};

/** Reports a number that does not fit its kind of document, beside its field. */
export function checkIdentity(
  claim: { identityKind: (typeof IDENTITY_DOCUMENTS)[number]; identityNumber: string },
  ctx: z.RefinementCtx,
): void {
  const reading = readIdentityNumber(claim.identityKind, claim.identityNumber);
  if (!reading.ok) ctx.addIssue({ code: 'custom', message: reading.code, path: ['identityNumber'] });
}

/** Chooses among several enrolments of one person; mostly left empty. */
export const graduationYearInput = z
  .string()
  .optional()
  .transform((text) => normaliseCode(text ?? ''))
  .pipe(z.string().regex(/^(20\d{2})?$/, 'GRADUATION_YEAR_INVALID'))
  .transform((text) => (text ? Number(text) : undefined));

export const channelInput = z.enum(['SMS', 'MAIL'], { error: 'CODE_CHANNEL_MISSING' });
