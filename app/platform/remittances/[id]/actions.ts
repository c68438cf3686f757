'use server';

import { revalidatePath } from 'next/cache';
import { recordRemittanceFailed } from '@/lib/commands/remittance/record-remittance-failed';
import { recordRemittanceSent } from '@/lib/commands/remittance/record-remittance-sent';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const desk = '/platform/remittances';
/** The browser forgets what it has drawn: going back shows that it is recorded. */
const forget = (): Promise<void> => Promise.resolve(revalidatePath(`${desk}/[id]`, 'page'));
const deed = (done: 'sent' | 'failed') => ({
  then: (_recorded: unknown, { id }: FormValues) => `${desk}?state=EXPORTED&done=${done}&of=${String(id)}`,
  after: forget,
});

const sentWrapped = formAction(recordRemittanceSent, deed('sent'));
const failedWrapped = formAction(recordRemittanceFailed, deed('failed'));

/** Somebody was faster: the page is drawn again, as it is now. */
async function drawnAgain(answer: Promise<ActionState>): Promise<ActionState> {
  const state = await answer;
  if (state.status === 'refused' && state.code === 'REMITTANCE_STALE') await forget();
  return state;
}

/** The bank has paid. */
export async function sent(previous: ActionState, form: FormData): Promise<ActionState> {
  return drawnAgain(sentWrapped(previous, form));
}

/** The bank has not paid, or the money came back. */
export async function failed(previous: ActionState, form: FormData): Promise<ActionState> {
  return drawnAgain(failedWrapped(previous, form));
}
