'use server';

import { requestChangedMobileCode } from '@/lib/commands/activation/request-changed-mobile-code';
import { requestMobileChange } from '@/lib/commands/activation/request-mobile-change';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { typedAddress } from '@/lib/server/code-sent';
import { byIntent, formAction } from '@/lib/server/form-action';
import { activationBudget, codeBudgets } from '@/lib/server/rate-limit';

const codeFor = ({ name, identityKind, identityNumber, mobile, locale }: FormValues) => ({
  name,
  identityKind,
  identityNumber,
  mobile,
  locale,
});

/** All but the language, which only the message with the code needs. */
const requestOf = (inputs: FormValues) =>
  Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== 'locale'));

const requestOrSendCode = byIntent(
  {
    code: formAction(requestChangedMobileCode, {
      say: 'codeSent',
      sentTo: ({ mobile }) => typedAddress(mobile),
      budgets: [activationBudget, ...codeBudgets],
      shape: codeFor,
    }),
  },
  formAction(requestMobileChange, {
    budgets: [activationBudget],
    shape: requestOf,
    then: () => '/activate/changed-mobile?done=received',
  }),
);

/** Asks the school for a new mobile on the roster, or sends the code that proves the new number. */
export async function requestChange(previous: ActionState, form: FormData): Promise<ActionState> {
  return requestOrSendCode(previous, form);
}
