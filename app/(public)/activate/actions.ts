'use server';

import { signInAccount } from '@/lib/auth/viewer';
import { activateAccount } from '@/lib/commands/activation/activate-account';
import { requestActivationCode } from '@/lib/commands/activation/request-activation-code';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';
import { activationBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';

/** What the code needs of the form; the rest stays as it was typed. */
const claimOf = ({ name, identityKind, identityNumber, graduationYear, channel, locale }: FormValues) => ({
  name,
  identityKind,
  identityNumber,
  graduationYear,
  channel,
  locale,
});

const activateOrSendCode = byIntent(
  {
    code: formAction(requestActivationCode, {
      say: 'codeSentIfKnown',
      budgets: [activationBudget],
      shape: claimOf,
    }),
  },
  formAction(activateAccount, {
    budgets: [activationBudget],
    after: async ({ accountId, isAttached }) => {
      if (!isAttached) await signInAccount(accountId, await requestFacts());
    },
    // A session acts for one side: whoever gained a second one chooses.
    then: ({ isAttached }) => (isAttached ? '/choose' : '/graduate?done=activated'),
    next: {
      ACTIVATION_DONE_ALREADY: ['/sign-in/code', 'nextCodeSignIn'],
      ACTIVATION_ACCOUNT_EXISTS: ['/sign-in?next=%2Factivate', 'nextAttach'],
    },
  }),
);

/** Opens the account of a graduate, or sends the code it needs for that. */
export async function activate(previous: ActionState, form: FormData): Promise<ActionState> {
  return activateOrSendCode(previous, form);
}
