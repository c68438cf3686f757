'use server';

import { endAllOtherSessions } from '@/lib/commands/account/end-other-sessions';
import { endSession } from '@/lib/commands/account/end-session';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const place = '/account/sessions';
const ended = formAction(endSession, { then: () => `${place}?done=session` });
const othersEnded = formAction(endAllOtherSessions, { then: () => `${place}?done=sessions` });

/** Signs one device out. */
export async function end(previous: ActionState, form: FormData): Promise<ActionState> {
  return ended(previous, form);
}

/** Signs every device out but this one. */
export async function endOthers(previous: ActionState, form: FormData): Promise<ActionState> {
  return othersEnded(previous, form);
}
