'use server';

import { revalidatePath } from 'next/cache';
import { checkInvitationDraft } from '@/lib/commands/agreement/check-invitation-draft';
import { extendInvitation } from '@/lib/commands/agreement/extend-invitation';
import { remindGraduate } from '@/lib/commands/agreement/remind-graduate';
import { discardInvitationDraft } from '@/lib/commands/agreement/discard-invitation-draft';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { createPostTemplate } from '@/lib/commands/post-template/create-post-template';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const pairOf = ({ enrolmentId }: FormValues) => ({ enrolmentId });
const formOf = ({ enrolmentId }: FormValues): string => `/employer/agreements/new?graduate=${String(enrolmentId)}`;

const newest = { INVITATION_DRAFT_STALE: [formOf, 'nextNewest'] } as const;
/** The browser forgets the form it has drawn before: going back shows what was typed last. */
const forgetForms = (): Promise<void> => Promise.resolve(revalidatePath('/employer/agreements/new'));

/** Its name belongs to a template only. */
const letterOf = ({ templateName: _name, ...letter }: FormValues) => letter;
const templateOf = ({ enrolmentId: _pair, version: _seen, ...terms }: FormValues) => terms;

const keepTemplate = formAction(createPostTemplate, { shape: templateOf, say: 'templateKept' });
const saveOnly = formAction(saveInvitationDraft, {
  shape: letterOf,
  then: (_kept, inputs) => `${formOf(inputs)}&done=saved`,
  next: newest,
  after: forgetForms,
});
const saveFirst = formAction(saveInvitationDraft, { shape: letterOf, next: newest, after: forgetForms });
const checkKept = formAction(checkInvitationDraft, {
  shape: pairOf,
  then: (_checked, inputs) => `/employer/agreements/new/check?graduate=${String(inputs.enrolmentId)}`,
});
const discardKept = formAction(discardInvitationDraft, {
  shape: pairOf,
  then: () => '/employer/agreements/new?done=discarded',
});

/** Kept first, so that what is wrong is not lost when the reader leaves to look something up. */
async function saveAndCheck(previous: ActionState, form: FormData): Promise<ActionState> {
  const kept = await saveFirst(previous, form);
  if (kept.status !== 'done') return kept;
  // The form stays on the screen when something is wrong: it now stands for the version just kept.
  form.set('version', String(Number(form.get('version') ?? 0) + 1));
  return checkKept(previous, form);
}

const letterDeeds = byIntent({ check: saveAndCheck, discard: discardKept, template: keepTemplate }, saveOnly);
const sendChecked = formAction(sendInvitation, {
  then: ({ id }) => `/employer/agreements/${id}?done=sent`,
  next: newest,
  after: forgetForms,
});
const withdrawOnly = formAction(withdrawInvitation, {
  shape: ({ id }) => ({ id }),
  then: ({ id }) => `/employer/agreements/${id}?done=withdrawn`,
});
/** Changing a letter that is out: it is taken back, and a new one begins with what it said. */
const withdrawToChange = formAction(withdrawInvitation, {
  shape: ({ id }) => ({ id }),
  then: ({ id }, { enrolmentId }) => `/employer/agreements/new?graduate=${String(enrolmentId)}&again=${id}`,
  after: forgetForms,
});
const withdrawOne = byIntent({ change: withdrawToChange }, withdrawOnly);
const extendOne = formAction(extendInvitation, { then: ({ id }) => `/employer/agreements/${id}?done=extended` });
const remindOne = formAction(remindGraduate, { then: ({ id }) => `/employer/agreements/${id}?done=reminded` });

/** The buttons of the letter: keep the draft, go on to the check page, throw the draft away, or keep a template. */
export async function writeLetter(previous: ActionState, form: FormData): Promise<ActionState> {
  return letterDeeds(previous, form);
}

/** Sends exactly what the check page showed. */
export async function send(previous: ActionState, form: FormData): Promise<ActionState> {
  const answer = await sendChecked(previous, form);
  // Sent from another tab: the page is drawn again and leads to that letter instead of offering to send.
  if (answer.status === 'refused' && answer.code === 'AGREEMENT_LIVE_EXISTS') await forgetForms();
  return answer;
}

/** Gives the graduate longer to answer. */
export async function extend(previous: ActionState, form: FormData): Promise<ActionState> {
  return extendOne(previous, form);
}

/** Reminds the graduate of a letter. */
export async function remind(previous: ActionState, form: FormData): Promise<ActionState> {
  return remindOne(previous, form);
}

/** Takes an unanswered letter back, for good or to send it anew with other terms. */
export async function withdraw(previous: ActionState, form: FormData): Promise<ActionState> {
  return withdrawOne(previous, form);
}
