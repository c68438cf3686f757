import { z } from 'zod';
import { codeInput, emailInput, inputBy, localeInput, mobileInput } from '../rules/contact-inputs';
import { passwordProblem } from '../rules/password-policy';
import { normaliseLine, normalisePersonName } from '../rules/text';

/** At most `maximum` characters after tidying; longer is a problem of its own. */
const tidied = (normalise: (text: string) => string, maximum: number) =>
  inputBy(normalise, 'FIELD_REQUIRED').pipe(z.string().max(maximum, 'FIELD_TOO_LONG'));

/**
 * What an employer's first member types to register. The password is judged against the person's own mobile,
 * e-mail and name; it is never trimmed.
 */
export const registrationForm = z
  .strictObject({
    name: tidied(normalisePersonName, 40),
    organisation: tidied(normaliseLine, 100),
    mobile: mobileInput,
    mobileCode: codeInput,
    email: emailInput,
    emailCode: codeInput,
    password: z
      .string({ error: 'FIELD_REQUIRED' })
      .min(1, 'FIELD_REQUIRED')
      .superRefine((password, ctx) => {
        // On its own first, so that it is named together with the other mistakes.
        const problem = passwordProblem(password);
        if (problem) ctx.addIssue({ code: 'custom', message: problem });
      }),
    consent: z.literal('yes', { error: 'CONSENT_MISSING' }),
    locale: localeInput,
  })
  .superRefine(({ password, mobile, email, name }, ctx) => {
    const problem = passwordProblem(password, [mobile, email, name]);
    if (problem) ctx.addIssue({ code: 'custom', message: problem, path: ['password'] });
  });

/** Whom a registration code goes to, and over which channel. */
export const registrationCodeForm = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('SMS'), mobile: mobileInput, locale: localeInput }),
  z.strictObject({ channel: z.literal('MAIL'), email: emailInput, locale: localeInput }),
]);
