'use server';

import { changePolicy } from '@/lib/commands/school/change-policy';
import { checkPolicy } from '@/lib/commands/school/check-policy';
import { policyFormFields } from '@/lib/domain/school/policy-form';
import { addressOf, oneOf } from '@/lib/server/address';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

/** A page of the year the form is about, with what was typed in its address. */
const pageOf = (page: 'change' | 'check', inputs: FormValues): string => {
  const year = oneOf(inputs.year);
  if (!year || !/^20\d\d$/.test(year)) return '/school/settings';
  const typed = Object.fromEntries(policyFormFields.map((field) => [field, oneOf(inputs[field])]));
  return addressOf(`/school/settings/${year}/${page}`, typed);
};

const next = { POLICY_STALE: [(inputs: FormValues) => pageOf('change', inputs), 'nextNewestPolicy'] } as const;
const checkWrapped = formAction(checkPolicy, { then: (_result, inputs) => pageOf('check', inputs), next });
const changeWrapped = formAction(changePolicy, {
  then: ({ year }) => `/school/settings?done=${year}`,
  next,
});

/** Judges what was typed and leads to the last look at it. */
export async function check(previous: ActionState, form: FormData): Promise<ActionState> {
  return checkWrapped(previous, form);
}

/** Puts the new rules in force. */
export async function change(previous: ActionState, form: FormData): Promise<ActionState> {
  return changeWrapped(previous, form);
}
