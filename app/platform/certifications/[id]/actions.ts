'use server';

import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const queue = '/platform/certifications';
const approved = formAction(approveCertification, { then: () => `${queue}?done=approved` });
const returned = formAction(requestSupplements, { then: () => `${queue}?done=supplement` });
const rejected = formAction(rejectCertification, { then: () => `${queue}?done=rejected` });

/** The claim is true. */
export async function approve(previous: ActionState, form: FormData): Promise<ActionState> {
  return approved(previous, form);
}

/** Back to the employer for supplements. */
export async function askForSupplements(previous: ActionState, form: FormData): Promise<ActionState> {
  return returned(previous, form);
}

/** Not accepted, with the reason. */
export async function reject(previous: ActionState, form: FormData): Promise<ActionState> {
  return rejected(previous, form);
}
