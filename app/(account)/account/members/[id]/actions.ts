'use server';

import { revalidatePath } from 'next/cache';
import { changeMemberRole } from '@/lib/commands/membership/change-member-role';
import { disableMember } from '@/lib/commands/membership/disable-member';
import { enableMember } from '@/lib/commands/membership/enable-member';
import { handOverAdministration } from '@/lib/commands/membership/hand-over-administration';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const done = (what: string) => ({ then: () => `/account/members?done=${what}` });
const roleChanged = formAction(changeMemberRole, done('role'));
const disabled = formAction(disableMember, done('disabled'));
const enabled = formAction(enableMember, done('enabled'));
const handedOver = formAction(handOverAdministration, {
  ...done('handed'),
  // The bar of this browser still says the old role.
  after: () => Promise.resolve(revalidatePath('/', 'layout')),
});

/** Gives a colleague another role. */
export async function changeRole(previous: ActionState, form: FormData): Promise<ActionState> {
  return roleChanged(previous, form);
}

/** Lets a member act no more. */
export async function disable(previous: ActionState, form: FormData): Promise<ActionState> {
  return disabled(previous, form);
}

/** Lets a member act again. */
export async function enable(previous: ActionState, form: FormData): Promise<ActionState> {
  return enabled(previous, form);
}

/** Makes a colleague administrator and steps back. */
export async function handOver(previous: ActionState, form: FormData): Promise<ActionState> {
  return handedOver(previous, form);
}
