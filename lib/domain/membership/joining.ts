import { z } from 'zod';
import { normaliseParagraphs } from '../rules/text';
import { readUnifiedCreditCode } from '../rules/unified-credit-code';
import { inviteeNameInput } from './invitee-name';

/** What somebody may become by asking; the administrator chooses. */
export const JOINING_ROLES = ['RECRUITER', 'READER', 'ADMINISTRATOR'] as const;

/** The name stands before the administrator of an employer that knows nothing of the asker yet. */
export const joinerNameInput = inviteeNameInput;

/** Why somebody asks, in his own words: the administrator decides by it. */
export const joiningReasonInput = z
  .string('JOINING_REASON_MISSING')
  .transform(normaliseParagraphs)
  .pipe(z.string().min(4, 'JOINING_REASON_MISSING').max(300, 'JOINING_REASON_TOO_LONG'));

/** A credit code that could exist; whether somebody holds it is another question. */
export const creditCodeInput = z.string('FIELD_REQUIRED').transform((text, ctx) => {
  const reading = text.trim() === '' ? undefined : readUnifiedCreditCode(text.slice(0, 60));
  if (reading?.ok) return reading.code;
  ctx.addIssue({ code: 'custom', message: reading?.problem ?? 'FIELD_REQUIRED' });
  return z.NEVER;
});
