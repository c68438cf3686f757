'use server';

import { revalidatePath } from 'next/cache';
import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const queue = '/platform/certifications';
/** The browser forgets what it has drawn: going back to a claim shows that it is decided. */
const forgetClaims = (): Promise<void> => Promise.resolve(revalidatePath(`${queue}/[id]`, 'page'));
const deed = (done: 'approved' | 'supplement' | 'rejected') => ({
  then: (_decided: unknown, { id }: FormValues) => `${queue}?done=${done}&of=${String(id)}`,
  after: forgetClaims,
});

const approved = formAction(approveCertification, deed('approved'));
const returned = formAction(requestSupplements, deed('supplement'));
const rejected = formAction(rejectCertification, deed('rejected'));

/** Somebody was faster: the page is drawn again, without buttons for what is decided. */
async function drawnAgain(answer: Promise<ActionState>): Promise<ActionState> {
  const state = await answer;
  if (state.status === 'refused' && state.code === 'CERTIFICATION_STALE') await forgetClaims();
  return state;
}

/** The claim is true. */
export async function approve(previous: ActionState, form: FormData): Promise<ActionState> {
  return drawnAgain(approved(previous, form));
}

/** Back to the employer for supplements. */
export async function askForSupplements(previous: ActionState, form: FormData): Promise<ActionState> {
  return drawnAgain(returned(previous, form));
}

/** Not accepted, with the reason. */
export async function reject(previous: ActionState, form: FormData): Promise<ActionState> {
  return drawnAgain(rejected(previous, form));
}
