import { z } from 'zod';
import { normaliseEmail } from './email';
import { normaliseMobile } from './mobile';

/** A text that one of the normalise… rules reads; `code` when it cannot. Empty = required. */
export const inputBy = (normalise: (text: string) => string | null, code: string) =>
  z.string({ error: 'FIELD_REQUIRED' }).transform((text, ctx) => {
    const isEmpty = text.trim() === '';
    const value = isEmpty ? null : normalise(text.slice(0, 500));
    if (value) return value;
    ctx.addIssue({ code: 'custom', message: isEmpty ? 'FIELD_REQUIRED' : code });
    return z.NEVER;
  });

export const mobileInput = inputBy(normaliseMobile, 'MOBILE_INVALID');
export const emailInput = inputBy(normaliseEmail, 'EMAIL_INVALID');

/** An e-mail that may be left out. */
export const optionalEmailInput = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ? text : undefined))
  .pipe(emailInput.optional());

/**
 * A one-time code as typed, blanks and hyphens dropped: six digits, so that a slip is named with the other mistakes and costs no
 * try. Whether it is the right one is judged by lib/db/stores/one-time-codes.
 */
export const codeInput = z
  .string({ error: 'CODE_MISSING' })
  .transform((text) =>
    text
      .slice(0, 40)
      .normalize('NFKC')
      .replace(/[\s-]+/g, ''),
  )
  .pipe(
    z
      .string()
      .min(1, 'CODE_MISSING')
      .regex(/^\d{6}$/, 'CODE_FORMAT'),
  );

/** The language the page was read in, for the message that follows. */
export const localeInput = z.enum(['zh-CN', 'en']).catch('zh-CN');
