'use server';

import { declareSearch } from '@/lib/commands/favourite/declare-search';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const declareOnce = formAction(declareSearch, { then: () => '/employer/favourites/imports' });

/** Says what the searches of this session are for. */
export async function declare(previous: ActionState, form: FormData): Promise<ActionState> {
  return declareOnce(previous, form);
}
