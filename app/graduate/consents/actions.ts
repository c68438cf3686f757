'use server';

import { giveConsent } from '@/lib/commands/consent/give-consent';
import { withdrawConsent } from '@/lib/commands/consent/withdraw-consent';
import type { ActionState } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const giveOrRefuse = byIntent(
  {
    refuse: formAction(withdrawConsent, {
      shape: ({ kind }) => ({ kind }),
      then: () => '/graduate/consents?done=withdrawn',
    }),
  },
  formAction(giveConsent, { then: () => '/graduate/consents?done=given' }),
);

/** The graduate's choice about one use of his data: yes, no, or no longer. */
export async function choose(previous: ActionState, form: FormData): Promise<ActionState> {
  return giveOrRefuse(previous, form);
}
