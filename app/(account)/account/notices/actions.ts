'use server';

import { chooseNotices } from '@/lib/commands/account/choose-notices';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const chosen = formAction(chooseNotices, { then: () => '/account/notices?done=notices' });

/** Chooses how messages leave the inbox. */
export async function choose(previous: ActionState, form: FormData): Promise<ActionState> {
  return chosen(previous, form);
}
