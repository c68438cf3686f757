'use server';

import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const PATH = '/platform/certifications';

const approved = formAction(approveCertification, { then: () => `${PATH}?done=approved` });
const sentBack = formAction(requestSupplements, { then: () => `${PATH}?done=supplement` });
const rejected = formAction(rejectCertification, { then: () => `${PATH}?done=rejected` });

/** The claim is true: certifies the employer. */
export async function approve(previous: ActionState, form: FormData): Promise<ActionState> {
  return approved(previous, form);
}

/** Sends the claim back for supplements, with the reason and the files asked for. */
export async function askForSupplements(previous: ActionState, form: FormData): Promise<ActionState> {
  return sentBack(previous, form);
}

/** Does not accept the claim, with the reason the employer reads. */
export async function reject(previous: ActionState, form: FormData): Promise<ActionState> {
  return rejected(previous, form);
}
