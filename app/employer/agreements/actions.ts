'use server';

import { checkInvitationDraft } from '@/lib/commands/agreement/check-invitation-draft';
import { discardInvitationDraft } from '@/lib/commands/agreement/discard-invitation-draft';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const pairOf = ({ enrolmentId }: FormValues) => ({ enrolmentId });
const formOf = ({ enrolmentId }: FormValues): string => `/employer/agreements/new?graduate=${String(enrolmentId)}`;

const saveOnly = formAction(saveInvitationDraft, { then: (_kept, inputs) => `${formOf(inputs)}&done=saved` });
const saveFirst = formAction(saveInvitationDraft);
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
  return kept.status === 'done' ? checkKept(previous, form) : kept;
}

const letterDeeds = byIntent({ check: saveAndCheck, discard: discardKept }, saveOnly);
const sendChecked = formAction(sendInvitation, { then: ({ id }) => `/employer/agreements/${id}?done=sent` });
const withdrawOne = formAction(withdrawInvitation, { then: ({ id }) => `/employer/agreements/${id}?done=withdrawn` });

/** The buttons of the letter: keep the draft, go on to the check page, or throw the draft away. */
export async function writeLetter(previous: ActionState, form: FormData): Promise<ActionState> {
  return letterDeeds(previous, form);
}

/** Sends exactly what the check page showed. */
export async function send(previous: ActionState, form: FormData): Promise<ActionState> {
  return sendChecked(previous, form);
}

/** Takes an unanswered letter back. */
export async function withdraw(previous: ActionState, form: FormData): Promise<ActionState> {
  return withdrawOne(previous, form);
}
