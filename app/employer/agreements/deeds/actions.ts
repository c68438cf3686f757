'use server';

import { startAgreementDeed } from '@/lib/commands/batch/start-agreement-deed';
import type { ActionState } from '@/lib/server/action-state';
import { doAtOnce } from '@/lib/server/deed-run';
import { formAction } from '@/lib/server/form-action';

const doOnce = formAction(startAgreementDeed, {
  shape: ({ id, how, lastOn, days }) => ({ id, how, lastOn, days }),
  after: doAtOnce,
  then: ({ id }) => `/employer/agreements/deeds/${id}`,
});

/** Does with the chosen records what the check page showed. */
export async function doChosen(previous: ActionState, form: FormData): Promise<ActionState> {
  return doOnce(previous, form);
}
