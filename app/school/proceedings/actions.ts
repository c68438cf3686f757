'use server';

import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { rejectProceeding } from '@/lib/commands/proceeding/reject-proceeding';
import { takeUpProceeding } from '@/lib/commands/proceeding/take-up-proceeding';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

// The same page anew: it shows the paper that came in meanwhile.
const next = { PROCEEDING_STALE: ['?', 'nextRequest'] } as const;
const passOne = formAction(passProceeding, { then: ({ id }) => `/school/proceedings/${id}?done=passed`, next });
const rejectOne = formAction(rejectProceeding, { then: ({ id }) => `/school/proceedings/${id}?done=rejected`, next });
const takeUpOne = formAction(takeUpProceeding, { then: ({ id }) => `/school/proceedings/${id}?done=takenUp` });

/** The reviewer's level lets it pass. */
export async function pass(previous: ActionState, form: FormData): Promise<ActionState> {
  return passOne(previous, form);
}

/** The reviewer's level does not, or the school stops the public notice; both sides read the reason. */
export async function reject(previous: ActionState, form: FormData): Promise<ActionState> {
  return rejectOne(previous, form);
}

/** The school goes on without the answer. */
export async function takeUp(previous: ActionState, form: FormData): Promise<ActionState> {
  return takeUpOne(previous, form);
}
