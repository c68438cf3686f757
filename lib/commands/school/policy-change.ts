import { z } from 'zod';
import type { CommandContext } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { policyInForce, type PolicyInForce } from '@/lib/db/stores/policies';
import { changedParts, type PolicyPart, policyFormShape, readPolicyForm } from '@/lib/domain/school/policy-form';
import { graduationYearInput } from '@/lib/domain/school/opening';
import type { SchoolPolicy } from '@/lib/domain/school/policy-rules';

/** The rules as typed for one year, and the version they were typed over. */
export const policyChangeInput = z
  .strictObject({
    year: graduationYearInput,
    version: z
      .string('ID_INVALID')
      .regex(/^[1-9]\d{0,5}$/, 'ID_INVALID')
      .transform(Number),
    ...policyFormShape,
  })
  .transform(({ year, version, ...form }, context) => {
    const { policy, problems } = readPolicyForm(form, year);
    if (policy) return { year, version, policy };
    for (const [field, message] of Object.entries(problems))
      context.addIssue({ code: 'custom', path: [field], message });
    return z.NEVER;
  });

/** The rules of the reviewer's own school for this year; null when it is not open. */
export async function loadOwnPolicy({ db, actor }: CommandContext, { year }: { year: number }) {
  if (actor?.party !== 'SCHOOL') return null;
  const before = await policyInForce(db, actor.schoolId, year);
  return before && { actor, before };
}

/**
 * What would be different. Throws Refusal POLICY_STALE when a newer version than the one seen is in force, and
 * POLICY_UNCHANGED when there is nothing to change.
 */
export function changeOver(before: PolicyInForce, seen: number, after: SchoolPolicy): PolicyPart[] {
  if (before.version !== seen) throw new Refusal('POLICY_STALE');
  const changed = changedParts(before, after);
  if (changed.length === 0) throw new Refusal('POLICY_UNCHANGED');
  return changed;
}
