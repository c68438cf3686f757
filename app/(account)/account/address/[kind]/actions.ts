'use server';

import { changeAddress } from '@/lib/commands/account/change-address';
import { requestAccountCode } from '@/lib/commands/account/request-account-code';
import { requestAddressCode } from '@/lib/commands/account/request-address-code';
import { ownPlace } from '@/lib/server/own-place';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { typedAddress } from '@/lib/server/code-sent';
import { byIntent, formAction } from '@/lib/server/form-action';
import { codeBudgets } from '@/lib/server/rate-limit';

/** A button of the same form: everything typed is kept, only what it needs is read. */
const sent = { say: 'codeSent', budgets: codeBudgets } as const;

const changedOrSent = byIntent(
  {
    'own-code': formAction(requestAccountCode, {
      ...sent,
      sentTo: (_inputs, { sentTo }) => sentTo,
      shape: ({ kind, channel, locale }: FormValues) => ({ deed: `change-${String(kind)}`, channel, locale }),
    }),
    'new-code': formAction(requestAddressCode, {
      ...sent,
      sentTo: ({ kind, mobile, email }) => typedAddress(kind === 'mobile' ? mobile : email),
      shape: ({ kind, mobile, email, locale }: FormValues) =>
        kind === 'mobile' ? { kind, mobile, locale } : { kind, email, locale },
    }),
  },
  formAction(changeAddress, { then: ({ kind }) => ownPlace('account', kind) }),
);

/** Changes the mobile or e-mail, or sends one of the two codes it needs for that. */
export async function change(previous: ActionState, form: FormData): Promise<ActionState> {
  return changedOrSent(previous, form);
}
