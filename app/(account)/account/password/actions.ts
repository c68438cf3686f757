'use server';

import { changePassword } from '@/lib/commands/account/change-password';
import { requestAccountCode } from '@/lib/commands/account/request-account-code';
import { ownPlace } from '@/lib/server/own-place';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const changedOrSent = byIntent(
  {
    code: formAction(requestAccountCode, {
      say: 'codeSent',
      sentTo: (_inputs, { sentTo }) => sentTo,
      shape: ({ channel, locale }: FormValues) => ({ deed: 'change-password', channel, locale }),
    }),
  },
  formAction(changePassword, {
    shape: ({ locale: _locale, ...inputs }: FormValues) => inputs,
    then: () => ownPlace('account', 'password'),
  }),
);

/** Sets a new password, or sends the code that can stand for the old one. */
export async function change(previous: ActionState, form: FormData): Promise<ActionState> {
  return changedOrSent(previous, form);
}
