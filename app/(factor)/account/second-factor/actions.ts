'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentSession, clearSessionCookie } from '@/lib/auth/viewer';
import { endSession } from '@/lib/auth/sessions';
import { beginSecondFactor } from '@/lib/commands/second-factor/begin-second-factor';
import { confirmSecondFactor } from '@/lib/commands/second-factor/confirm-second-factor';
import { renewRecoveryCodes } from '@/lib/commands/second-factor/renew-recovery-codes';
import { turnOffSecondFactor } from '@/lib/commands/second-factor/turn-off-second-factor';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';
import { sessionButton } from '@/lib/server/session-button';

const here = '/account/second-factor';

/** The same page, and the way on from it is kept. */
const hereAgain = ({ next }: FormValues, done?: string): string => {
  const back = wayBack(next);
  const query = new URLSearchParams({ ...(done ? { done } : {}), ...(back ? { next: back } : {}) });
  return query.size > 0 ? `${here}?${query}` : here;
};

const beginWrapped = formAction(beginSecondFactor, {
  isSettingUp: true,
  shape: () => ({}),
  then: (_result, inputs) => hereAgain(inputs),
});
const confirmWrapped = formAction(confirmSecondFactor, {
  isSettingUp: true,
  shape: ({ code, saved }) => ({ code, saved }),
  then: (_result, inputs) => hereAgain(inputs, 'on'),
});
const turnOffWrapped = formAction(turnOffSecondFactor, {
  shape: ({ code }) => ({ code }),
  then: () => `${here}?done=off`,
});

const renewWrapped = formAction(renewRecoveryCodes, {
  shape: ({ oneTimeCode }) => ({ oneTimeCode }),
  // The number of codes left stands beside the form.
  after: () => Promise.resolve(revalidatePath(here)),
  say: 'recoveryCodesMade',
  shownOnce: ({ codes }) => codes,
});

const leave = sessionButton(async () => {
  const session = await currentSession();
  if (session) await endSession(session.id);
  await clearSessionCookie();
  redirect(askingFirst('/sign-in', here));
}, '/');

/** Begins to set up an authenticator app, or begins anew. */
export async function begin(previous: ActionState, form: FormData): Promise<ActionState> {
  return beginWrapped(previous, form);
}

/** Turns it on by its first code. */
export async function confirm(previous: ActionState, form: FormData): Promise<ActionState> {
  return confirmWrapped(previous, form);
}

/** Turns it off by a code of it. */
export async function turnOff(previous: ActionState, form: FormData): Promise<ActionState> {
  return turnOffWrapped(previous, form);
}

/** Makes new recovery codes and shows them, this once. */
export async function renew(previous: ActionState, form: FormData): Promise<ActionState> {
  return renewWrapped(previous, form);
}

/** Signs out, to come back here freshly signed in. */
export async function signInAgain(form: FormData): Promise<void> {
  return leave(form);
}
