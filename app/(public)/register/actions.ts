'use server';

import { registerEmployer } from '@/lib/commands/registration/register-employer';
import { requestRegistrationCode } from '@/lib/commands/registration/request-registration-code';
import { signInAccount } from '@/lib/auth/viewer';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { typedAddress } from '@/lib/server/code-sent';
import { byIntent, formAction } from '@/lib/server/form-action';
import { codeBudgets, easyCodes, easyRegistrations } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';

/** A button of the same form: everything typed is kept, only the address it needs is read. */
const sendCode = (field: 'mobile' | 'email', shape: (inputs: FormValues) => unknown) =>
  formAction(requestRegistrationCode, {
    say: 'codeSent',
    sentTo: (inputs) => typedAddress(inputs[field]),
    budgets: codeBudgets,
    easy: easyCodes,
    shape,
  });

const registerOrSendCode = byIntent(
  {
    'mobile-code': sendCode('mobile', ({ mobile, locale }) => ({ channel: 'SMS', mobile, locale })),
    'email-code': sendCode('email', ({ email, locale }) => ({ channel: 'MAIL', email, locale })),
  },
  formAction(registerEmployer, {
    easy: easyRegistrations,
    after: async ({ accountId }) => signInAccount(accountId, await requestFacts()),
    then: () => '/employer/certification?done=registered',
    next: { ACCOUNT_EXISTS: ['/sign-in/code', 'nextCodeSignIn'] },
  }),
);

/** Registers an employer, or sends one of the two codes it needs for that. */
export async function register(previous: ActionState, form: FormData): Promise<ActionState> {
  return registerOrSendCode(previous, form);
}
