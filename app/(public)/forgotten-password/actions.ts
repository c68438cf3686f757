'use server';

import { startPathOf } from '@/lib/auth/start-path';
import { signInAccount } from '@/lib/auth/viewer';
import { requestSignInCode } from '@/lib/commands/sign-in/request-sign-in-code';
import { resetPassword } from '@/lib/commands/sign-in/reset-password';
import type { ActionState } from '@/lib/server/action-state';
import { typedAddress } from '@/lib/server/code-sent';
import { byIntent, formAction } from '@/lib/server/form-action';
import { campusCodeBudgets, newPasswordBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';

const resetOrSendCode = byIntent(
  {
    code: formAction(requestSignInCode, {
      say: 'codeSentIfAccount',
      sentTo: ({ account }) => typedAddress(account),
      budgets: campusCodeBudgets,
      shape: ({ account, locale }) => ({ account, purpose: 'reset-password', locale }),
    }),
  },
  formAction(resetPassword, {
    budgets: [newPasswordBudget],
    shape: ({ account, code, password }) => ({ account, code, password }),
    after: async ({ accountId }) => signInAccount(accountId, await requestFacts()),
    then: ({ accountId }) => startPathOf(accountId),
  }),
);

/** Sets a new password by a code and signs in, or sends the code. */
export async function reset(previous: ActionState, form: FormData): Promise<ActionState> {
  return resetOrSendCode(previous, form);
}
