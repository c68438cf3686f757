'use server';

import { revalidatePath } from 'next/cache';
import { acceptCounter } from '@/lib/commands/counter-proposal/accept-counter';
import { amendCounter } from '@/lib/commands/counter-proposal/amend-counter';
import { checkRevisionDraft } from '@/lib/commands/counter-proposal/check-revision-draft';
import { refuseCounter } from '@/lib/commands/counter-proposal/refuse-counter';
import { saveRevisionDraft } from '@/lib/commands/counter-proposal/save-revision-draft';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const recordOf = ({ id }: FormValues): string => `/employer/agreements/${String(id)}`;
const formOf = (inputs: FormValues): string => `${recordOf(inputs)}/counter/amend`;
const next = { VERSION_DRAFT_STALE: [formOf, 'nextNewest'] } as const;
/** The browser forgets the form it has drawn before: going back shows what was typed last. */
const forgetForms = ({ id }: { id: string }): Promise<void> =>
  Promise.resolve(revalidatePath(`/employer/agreements/${id}/counter/amend`));

const acceptOne = formAction(acceptCounter, { then: ({ id }) => `/employer/agreements/${id}?done=counterAccepted` });
const refuseOne = formAction(refuseCounter, { then: ({ id }) => `/employer/agreements/${id}?done=counterRefused` });
const amendOne = formAction(amendCounter, {
  then: ({ id }) => `/employer/agreements/${id}?done=counterAmended`,
  next,
  after: forgetForms,
});
const saveOnly = formAction(saveRevisionDraft, {
  then: (_kept, inputs) => `${formOf(inputs)}?done=saved`,
  next,
  after: forgetForms,
});
const saveFirst = formAction(saveRevisionDraft, { next, after: forgetForms });
const checkKept = formAction(checkRevisionDraft, {
  shape: ({ id }) => ({ id }),
  then: (_checked, inputs) => `${formOf(inputs)}/check`,
  next,
});

/** Kept first, so that what is wrong is not lost when the reader leaves to look something up. */
async function saveAndCheck(previous: ActionState, form: FormData): Promise<ActionState> {
  const kept = await saveFirst(previous, form);
  if (kept.status !== 'done') return kept;
  // The form stays on the screen when something is wrong: it now stands for the version just kept.
  form.set('version', String(Number(form.get('version') ?? 0) + 1));
  return checkKept(previous, form);
}

const revisionDeeds = byIntent({ check: saveAndCheck }, saveOnly);

/** Takes exactly the version the page showed. */
export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return acceptOne(previous, form);
}

/** Stays with the letter, with a reason. */
export async function refuse(previous: ActionState, form: FormData): Promise<ActionState> {
  return refuseOne(previous, form);
}

/** Keeps the employer's own version, or goes on to check it. */
export async function writeRevision(previous: ActionState, form: FormData): Promise<ActionState> {
  return revisionDeeds(previous, form);
}

/** Sends exactly the version the check page showed. */
export async function sendRevision(previous: ActionState, form: FormData): Promise<ActionState> {
  return amendOne(previous, form);
}
