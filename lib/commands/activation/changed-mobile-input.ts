import { z } from 'zod';
import { required } from '@/lib/domain/agreement/field-schemas';
import { normaliseEmail } from '@/lib/domain/rules/email';
import { normaliseMobile } from '@/lib/domain/rules/mobile';
import { normaliseParagraphs } from '@/lib/domain/rules/text';

/** The number to be reached at from now on. */
export const newMobileInput = z.string(required).transform((text, ctx) => {
  const mobile = normaliseMobile(text);
  if (mobile) return mobile;
  ctx.addIssue({ code: 'custom', message: text.trim() ? 'MOBILE_INVALID' : 'FIELD_REQUIRED' });
  return z.NEVER;
});

/** An address to put on the roster as well; may stay empty. */
export const newEmailInput = z
  .string()
  .optional()
  .transform((text, ctx) => {
    if (!text?.trim()) return undefined;
    const email = normaliseEmail(text);
    if (email) return email;
    ctx.addIssue({ code: 'custom', message: 'EMAIL_INVALID' });
    return z.NEVER;
  });

/** A few words for the school; may stay empty. */
export const noteInput = z
  .string()
  .optional()
  .transform((text) => normaliseParagraphs(text ?? '') || undefined)
  .pipe(z.string().max(500, 'FIELD_TOO_LONG').optional());
