'use server';

import { closeAccount } from '@/lib/commands/account/close-account';
import { requestAccountCode } from '@/lib/commands/account/request-account-code';
import { clearSessionCookie } from '@/lib/auth/viewer';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const closedOrSent = byIntent(
  {
    code: formAction(requestAccountCode, {
      say: 'codeSent',
      sentTo: (_inputs, { sentTo }) => sentTo,
      shape: ({ channel, locale }: FormValues) => ({ deed: 'close-account', channel, locale }),
    }),
  },
  formAction(closeAccount, {
    after: clearSessionCookie,
    then: () => '/account-closed',
    next: { ADMINISTRATOR_LAST: ['/account/members', 'nextHandOver'] },
  }),
);

/** Closes the own account, or sends the code that proves who asks. */
export async function close(previous: ActionState, form: FormData): Promise<ActionState> {
  return closedOrSent(previous, form);
}
