'use server';

import { acceptTerms } from '@/lib/commands/account/accept-terms';
import { wayBack } from '@/lib/domain/access/way-back';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const agreed = formAction(acceptTerms, {
  shape: ({ next: _next, ...inputs }) => inputs,
  then: (_result, { next }) => wayBack(next) ?? '/start',
});

/** Agrees to the terms as they stand, and goes back to where that was asked. */
export async function agree(previous: ActionState, form: FormData): Promise<ActionState> {
  return agreed(previous, form);
}
