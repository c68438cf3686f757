import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { takeInvitationBudget } from '@/lib/db/stores/invitation-budgets';
import { accountBehind, addressDigestOf, writeInvitation } from '@/lib/db/stores/membership-invitations';
import { tellAddress } from '@/lib/db/stores/outbox';
import { allowed } from '@/lib/domain/access/decision';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { contactAddressInput } from '@/lib/domain/membership/address';
import { inviteeNameInput } from '@/lib/domain/membership/invitee-name';
import { lastDateBefore } from '@/lib/domain/rules/dates';

const levels = ['COUNSELLOR', 'DEPARTMENT', 'SCHOOL'] as const;

/**
 * The operator asks somebody to review for a school: a link that works once goes to the address. Below the school every
 * reviewer has a department.
 */
export const inviteMember = defineCommand({
  name: 'invite-member',
  permission: 'platform.schools',
  input: z.strictObject({
    schoolId: z.uuid('ID_INVALID'),
    name: inviteeNameInput,
    address: contactAddressInput,
    level: z.enum(levels, 'LEVEL_MISSING'),
    departmentId: z.union([z.literal(''), z.uuid('DEPARTMENT_MISSING')]).optional(),
  }),
  event: 'MEMBER_INVITED',
  atomic: 'transaction',
  async load({ db, actor }, { schoolId }) {
    const school = await db.school.findUnique({ where: { id: schoolId } });
    return actor && school ? { actor, school } : null;
  },
  allow: () => allowed,
  async run({ db, now }, { actor, school }, { name, address: to, level, departmentId }) {
    const schoolId = school.id;
    const department = level === 'SCHOOL' ? null : await departmentOf(db, schoolId, departmentId);
    const task = { party: 'SCHOOL', role: 'REVIEWER', schoolId, level, departmentId: department?.id ?? null } as const;
    await refuseMember(db, addressDigestOf(to), to.channel, task);
    await takeInvitationBudget(db, { to, accountId: actor.accountId });
    const { id, path, expiresAt } = await writeInvitation(db, { to, name, task, invitedById: actor.accountId, now });
    const organisation = department ? `${school.name} ${department.name}` : school.name;
    await tellAddress(db, {
      eventId: id,
      template: 'MEMBERSHIP_INVITATION',
      facts: { name, organisation, inviter: actor.name, expiresOn: lastDateBefore(expiresAt) },
      now,
      ...to,
      // Of somebody without an account no language is known.
      locale: 'zh-CN',
      link: path,
    });
    return {
      result: { id, schoolId },
      subject: { type: 'membership-invitation', id },
      facts: { schoolId, level, departmentId: task.departmentId },
    };
  },
});

/** A department of this school; another school's does not exist here. */
async function departmentOf(db: Connection, schoolId: string, id: string | undefined) {
  const department = id ? await db.department.findFirst({ where: { id, schoolId } }) : null;
  if (!department) throw new InvalidInput({ departmentId: 'DEPARTMENT_MISSING' });
  return department;
}

interface Task {
  schoolId: string;
  level: ReviewLevel;
  departmentId: string | null;
}

/** Whoever has this very task already is not asked again. */
async function refuseMember(db: Connection, addressDigest: string, channel: string, task: Task): Promise<void> {
  const account = await accountBehind(db, channel, addressDigest);
  if (!account) return;
  const { schoolId, level, departmentId } = task;
  const where = {
    accountId: account.id,
    schoolId,
    state: 'ACTIVE' as const,
    scopes: { some: { level, departmentId } },
  };
  if (await db.membership.findFirst({ where })) throw new Refusal('MEMBER_ALREADY');
}
