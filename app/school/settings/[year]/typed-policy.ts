import { type PolicyForm, policyFormFields } from '@/lib/domain/school/policy-form';
import { type AddressValues, oneOf } from '@/lib/server/address';

/** The form of the rules as the address of a page carries it between filling in and the last look; null without one. */
export function typedPolicy(given: AddressValues): PolicyForm | null {
  const entries = policyFormFields.flatMap((field) => {
    const text = oneOf(given[field]);
    return text === undefined ? [] : [[field, text] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
