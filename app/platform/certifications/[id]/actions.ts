'use server';

import { revalidatePath } from 'next/cache';
import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { claimReview } from '@/lib/commands/certification/claim-review';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { releaseReview } from '@/lib/commands/certification/release-review';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import { resumeEmployer } from '@/lib/commands/employer/resume-employer';
import { suspendEmployer } from '@/lib/commands/employer/suspend-employer';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const queue = '/platform/certifications';
/** The browser forgets what it has drawn: going back to a claim shows that it is decided. */
const forgetClaims = (): Promise<void> => Promise.resolve(revalidatePath(`${queue}/[id]`, 'page'));
const deed = (done: 'approved' | 'supplement' | 'rejected') => ({
  then: (_decided: unknown, { id }: FormValues) => `${queue}?done=${done}&of=${String(id)}`,
  after: forgetClaims,
  next: {
    CERTIFICATION_STALE: [
      ({ id, version }: FormValues) => `${queue}/${String(id)}?seen=${String(version)}#changes`,
      'nextCompare',
    ] as const,
  },
});

const approved = formAction(approveCertification, deed('approved'));
const returned = formAction(requestSupplements, deed('supplement'));
const rejected = formAction(rejectCertification, deed('rejected'));

const place = ({ round }: FormValues) => `${queue}/${String(round)}`;
const withoutRound = ({ round: _round, ...inputs }: FormValues) => inputs;
const taken = formAction(claimReview, { then: ({ id }) => `${queue}/${id}`, after: forgetClaims });
const givenBack = formAction(releaseReview, { then: () => queue, after: forgetClaims });
const suspended = formAction(suspendEmployer, {
  shape: withoutRound,
  then: (_done, inputs) => `${place(inputs)}?done=suspended`,
  after: forgetClaims,
});
const resumed = formAction(resumeEmployer, {
  shape: withoutRound,
  then: (_done, inputs) => `${place(inputs)}?done=resumed`,
  after: forgetClaims,
});

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

/** Takes the claim into one's hands. */
export async function claim(previous: ActionState, form: FormData): Promise<ActionState> {
  return taken(previous, form);
}

/** Puts it back into the queue. */
export async function release(previous: ActionState, form: FormData): Promise<ActionState> {
  return givenBack(previous, form);
}

/** Suspends the employer of a certified claim. */
export async function suspend(previous: ActionState, form: FormData): Promise<ActionState> {
  return suspended(previous, form);
}

/** Lifts its suspension. */
export async function resume(previous: ActionState, form: FormData): Promise<ActionState> {
  return resumed(previous, form);
}
