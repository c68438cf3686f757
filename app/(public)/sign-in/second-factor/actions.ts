'use server';

import { redirect } from 'next/navigation';
import { startPathAfterFactor } from '@/lib/auth/start-path';
import { signInWay } from '@/lib/auth/sign-in-way';
import { currentSession, setSessionCookie } from '@/lib/auth/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import type { ActionState } from '@/lib/server/action-state';
import { handInSecondFactor } from '@/lib/server/second-factor-step';
import { sessionAction } from '@/lib/server/session-action';

const passOnce = sessionAction('second-factor', async ({ values, code, facts, refuse, invalid }) => {
  const back = wayBack(values.next);
  const session = await currentSession();
  if (session?.pending !== 'SECOND_FACTOR') redirect(session ? '/start' : askingFirst('/sign-in', back));
  // The session is the one of the cookie: nothing of it comes from the form.
  const answer = await handInSecondFactor(session.id, code, facts.requestId);
  if (answer.outcome === 'invalid') return invalid(answer.fields);
  if (answer.outcome === 'refused') return refuse(answer.code);
  if (answer.outcome === 'not-found') redirect(await signInWay(null));
  await setSessionCookie(answer.result.secret);
  redirect(await startPathAfterFactor(answer.result.accountId, back));
});

/** Hands in the second factor: the session may do everything from then on. */
export async function pass(previous: ActionState, form: FormData): Promise<ActionState> {
  return passOnce(previous, form);
}
