'use server';

import { revalidatePath } from 'next/cache';
import { checkCounterDraft } from '@/lib/commands/counter-proposal/check-counter-draft';
import { counterInvitation } from '@/lib/commands/counter-proposal/counter-invitation';
import { saveCounterDraft } from '@/lib/commands/counter-proposal/save-counter-draft';
import { takeBackCounter } from '@/lib/commands/counter-proposal/take-back-counter';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const letterOf = ({ id }: FormValues): string => `/graduate/invitations/${String(id)}`;
const formOf = (inputs: FormValues): string => `${letterOf(inputs)}/counter`;
const next = { VERSION_DRAFT_STALE: [formOf, 'nextNewest'], AGREEMENT_STALE: [letterOf, 'nextLetter'] } as const;
/** The browser forgets the form it has drawn before: going back shows what was typed last. */
const forgetForms = ({ id }: { id: string }): Promise<void> =>
  Promise.resolve(revalidatePath(`/graduate/invitations/${id}/counter`));

const keep = formAction(saveCounterDraft, { next, after: forgetForms });
const check = formAction(checkCounterDraft, {
  shape: ({ id }) => ({ id }),
  then: ({ id }) => `/graduate/invitations/${id}/counter/check`,
  next,
});
const sendOne = formAction(counterInvitation, {
  then: ({ id }) => `/graduate/invitations/${id}?done=countered`,
  next,
  after: forgetForms,
});
const takeBackOne = formAction(takeBackCounter, {
  then: ({ id }) => `/graduate/invitations/${id}?done=takenBack`,
  next,
});

/** Keeps what was typed, then says what is wrong with it or leads on to the check page: nothing typed is lost. */
export async function askChanges(previous: ActionState, form: FormData): Promise<ActionState> {
  const kept = await keep(previous, form);
  if (kept.status !== 'done') return kept;
  // The form stays on the screen when something is wrong: it now stands for the version just kept.
  form.set('version', String(Number(form.get('version') ?? 0) + 1));
  return check(previous, form);
}

/** Sends exactly the changes the check page showed. */
export async function sendCounter(previous: ActionState, form: FormData): Promise<ActionState> {
  return sendOne(previous, form);
}

/** Takes the request for changes back. */
export async function takeBack(previous: ActionState, form: FormData): Promise<ActionState> {
  return takeBackOne(previous, form);
}
