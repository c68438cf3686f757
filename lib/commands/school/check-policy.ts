import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { changeOver, loadOwnPolicy, policyChangeInput } from './policy-change';

/** Judges a change of the rules before it is shown for a last look: nothing is stored. */
export const checkPolicy = defineCommand({
  name: 'check-policy',
  permission: 'school.policy.write',
  input: policyChangeInput,
  event: 'SCHOOL_POLICY_CHECKED',
  atomic: 'transaction',
  load: loadOwnPolicy,
  allow: () => allowed,
  async run(_context, { actor, before }, { year, version, policy }) {
    const changed = changeOver(before, version, policy);
    return { result: { year }, subject: { type: 'school', id: actor.schoolId }, facts: { year, version, changed } };
  },
});
