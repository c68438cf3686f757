'use server';

import { stopAccountRecovery } from '@/lib/commands/account-recovery/stop-account-recovery';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const stopped = formAction(stopAccountRecovery, { shape: () => ({}), then: () => '/account/recovery?done=stopped' });

/** Stops the change of the mobile of this account. */
export async function stop(previous: ActionState, form: FormData): Promise<ActionState> {
  return stopped(previous, form);
}
