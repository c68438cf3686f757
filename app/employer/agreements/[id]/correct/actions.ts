'use server';

import { revalidatePath } from 'next/cache';
import { checkCorrectionDraft } from '@/lib/commands/correction/check-correction-draft';
import { correctAgreement } from '@/lib/commands/correction/correct-agreement';
import { saveCorrectionDraft } from '@/lib/commands/correction/save-correction-draft';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const formOf = ({ id }: FormValues): string => `/employer/agreements/${String(id)}/correct`;
const next = { VERSION_DRAFT_STALE: [formOf, 'nextNewest'] } as const;
/** The browser forgets the form it has drawn before: going back shows what was typed last. */
const forgetForms = ({ id }: { id: string }): Promise<void> =>
  Promise.resolve(revalidatePath(`/employer/agreements/${id}/correct`));

const saveOnly = formAction(saveCorrectionDraft, {
  then: (_kept, inputs) => `${formOf(inputs)}?done=saved`,
  next,
  after: forgetForms,
});
const saveFirst = formAction(saveCorrectionDraft, { next, after: forgetForms });
const checkKept = formAction(checkCorrectionDraft, {
  shape: ({ id }) => ({ id }),
  then: (_checked, inputs) => `${formOf(inputs)}/check`,
  next,
});
const correctOne = formAction(correctAgreement, {
  then: ({ id }) => `/employer/agreements/${id}?done=corrected`,
  next,
  after: forgetForms,
});

/** Kept first, so that what is wrong is not lost when the reader leaves to look something up. */
async function saveAndCheck(previous: ActionState, form: FormData): Promise<ActionState> {
  const kept = await saveFirst(previous, form);
  if (kept.status !== 'done') return kept;
  // The form stays on the screen when something is wrong: it now stands for the version just kept.
  form.set('version', String(Number(form.get('version') ?? 0) + 1));
  return checkKept(previous, form);
}

const correctionDeeds = byIntent({ check: saveAndCheck }, saveOnly);

/** Keeps what was typed, or goes on to check it. */
export async function writeCorrection(previous: ActionState, form: FormData): Promise<ActionState> {
  return correctionDeeds(previous, form);
}

/** Hands in exactly what the check page showed. */
export async function handInCorrection(previous: ActionState, form: FormData): Promise<ActionState> {
  return correctOne(previous, form);
}
