import { defineCommand } from '@/lib/commands/define-command';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { allowed } from '@/lib/domain/access/decision';
import { newId } from '@/lib/ids';
import { changeOver, loadOwnPolicy, policyChangeInput } from './policy-change';

/**
 * The school changes its rules for one year: a new version on top of the one it saw; of two people who save at once the
 * unique number of the version lets one win. From this moment it counts for whatever is clicked; the levels of accepted
 * agreements stay as they were frozen. Every other reviewer of the school is told.
 */
export const changePolicy = defineCommand({
  name: 'change-policy',
  permission: 'school.policy.write',
  input: policyChangeInput,
  event: 'SCHOOL_POLICY_CHANGED',
  atomic: 'transaction',
  load: loadOwnPolicy,
  allow: () => allowed,
  async run({ db, now }, { actor, before }, { year, version: seen, policy }) {
    const changed = changeOver(before, seen, policy);
    const { accountId: createdById, name, schoolId } = actor;
    const [id, version] = [newId(), seen + 1];
    const { levels, ...content } = policy;
    await db.policyVersion.create({
      data: { id, schoolId, year, version, levels: [...levels], ...content, createdAt: now, createdById },
    });
    const link = `/school/settings/${year}`;
    const facts = { name, year: String(year), version: String(version) };
    const to = { schoolId, except: createdById };
    await tellAccounts(db, { eventId: id, template: 'SCHOOL_POLICY_CHANGED', facts, now, to, link });
    return {
      result: { year, version },
      subject: { type: 'school', id: schoolId },
      facts: { year, version, changed, policyVersionId: id },
    };
  },
});
