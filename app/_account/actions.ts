'use server';

import { revalidatePath } from 'next/cache';
import { objectToAdministratorRequest } from '@/lib/commands/administrator-request/object-to-administrator-request';
import { renameAccount } from '@/lib/commands/account/rename-account';
import { ownPlace } from '@/lib/server/own-place';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const renamed = formAction(renameAccount, {
  // The bar of this browser still says the old name.
  after: () => Promise.resolve(revalidatePath('/', 'layout')),
  then: () => ownPlace('account', 'renamed'),
});

const objected = formAction(objectToAdministratorRequest, { then: () => '/account/members?done=objected' });

/** Says that an administrator whom somebody wants to replace is still in charge. */
export async function objectToRequest(previous: ActionState, form: FormData): Promise<ActionState> {
  return objected(previous, form);
}

/** Corrects the own name. */
export async function rename(previous: ActionState, form: FormData): Promise<ActionState> {
  return renamed(previous, form);
}
