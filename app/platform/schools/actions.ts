'use server';

import { redirect } from 'next/navigation';
import { inviteMember } from '@/lib/commands/membership/invite-member';
import { withdrawMemberInvitation } from '@/lib/commands/membership/withdraw-member-invitation';
import { openSchool } from '@/lib/commands/school/open-school';
import { openSchoolYear } from '@/lib/commands/school/open-school-year';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const openWrapped = formAction(openSchool, { then: ({ id }) => `/platform/schools/${id}?done=opened` });
const openYearWrapped = formAction(openSchoolYear, { then: ({ id }) => `/platform/schools/${id}?done=year` });
const inviteWrapped = formAction(inviteMember, {
  then: ({ schoolId }) => `/platform/schools/${schoolId}?done=invited`,
  // One choice on the page: the level, or the level with its department.
  shape: ({ level, ...inputs }) => {
    const [name, departmentId] = typeof level === 'string' ? level.split(':') : [];
    return { ...inputs, level: name, departmentId };
  },
});
const withdrawWrapped = formAction(withdrawMemberInvitation, {
  then: ({ schoolId }) => `/platform/schools/${schoolId ?? ''}?done=withdrawn`,
});

/** Opens a school with its first graduation year. */
export async function openNewSchool(previous: ActionState, form: FormData): Promise<ActionState> {
  return openWrapped(previous, form);
}

/** Opens one more graduation year. */
export async function openNextYear(previous: ActionState, form: FormData): Promise<ActionState> {
  return openYearWrapped(previous, form);
}

/** Asks somebody to review for a school. */
export async function invite(previous: ActionState, form: FormData): Promise<ActionState> {
  return inviteWrapped(previous, form);
}

/** Takes back an invitation; one that is gone already leads back to the list, which shows how things stand. */
export async function withdraw(form: FormData): Promise<void> {
  await withdrawWrapped({ status: 'idle' }, form);
  redirect('/platform/schools?done=stale');
}
