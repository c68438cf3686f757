'use server';

import { cancelBatchRun } from '@/lib/commands/batch/cancel-batch-run';
import { pauseBatchRun } from '@/lib/commands/batch/pause-batch-run';
import { releaseInvitations } from '@/lib/commands/batch/release-invitations';
import { resumeBatchRun } from '@/lib/commands/batch/resume-batch-run';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const LIST = '/employer/agreements/batches';
const releaseOnce = formAction(releaseInvitations, { then: ({ id }) => `${LIST}/releases/${id}` });
const pauseOnce = formAction(pauseBatchRun, { then: ({ id }) => `${LIST}/releases/${id}` });
const resumeOnce = formAction(resumeBatchRun, { then: ({ id }) => `${LIST}/releases/${id}` });
const cancelOnce = formAction(cancelBatchRun, {
  then: ({ id, kind }) => (kind === 'INVITATION_SEND' ? `${LIST}/releases/${id}` : `${LIST}/${id}`),
});

/** Sends the good rows of a check, now or at a chosen hour. */
export async function release(previous: ActionState, form: FormData): Promise<ActionState> {
  return releaseOnce(previous, form);
}

/** Holds a sending between two chunks. */
export async function pause(previous: ActionState, form: FormData): Promise<ActionState> {
  return pauseOnce(previous, form);
}

/** Lets a held sending go on. */
export async function resume(previous: ActionState, form: FormData): Promise<ActionState> {
  return resumeOnce(previous, form);
}

/** Stops a check or a sending; what was sent stays. */
export async function cancel(previous: ActionState, form: FormData): Promise<ActionState> {
  return cancelOnce(previous, form);
}
