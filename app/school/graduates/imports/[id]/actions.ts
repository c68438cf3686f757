'use server';

import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { discardRosterImport } from '@/lib/commands/roster/discard-roster-import';
import type { ActionState } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const LIST = '/school/graduates/imports';

const apply = formAction(applyRosterImport, { then: ({ id }) => `${LIST}/${id}?done=imported` });
const discard = formAction(discardRosterImport, {
  shape: ({ id }) => ({ id }),
  then: ({ id, isGivenUp }) => (isGivenUp ? `${LIST}?done=discarded` : `${LIST}/${id}?done=dropped`),
});
const decided = byIntent({ discard }, apply);

/** Imports the rows of a judged roster, or drops them. */
export async function decideImport(previous: ActionState, form: FormData): Promise<ActionState> {
  return decided(previous, form);
}
