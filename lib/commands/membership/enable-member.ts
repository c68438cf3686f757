import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { all, when } from '@/lib/domain/access/decision';
import { allowOther, loadMember, organisationOf, requireOne, tellMember } from './load-member';

/** Lets a disabled member act again, in the role he had. */
export const enableMember = defineCommand({
  name: 'enable-member',
  permission: 'members.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'MEMBER_ENABLED',
  atomic: 'transaction',
  load: loadMember,
  allow: (actor, member) =>
    all(allowOther(actor, member), when(member.account.status !== 'CLOSED', 'MEMBER_ACCOUNT_CLOSED')),
  async run({ db, now, actor }, member, { id }) {
    const { count } = await db.membership.updateMany({ where: { id, state: 'DISABLED' }, data: { state: 'ACTIVE' } });
    requireOne(count);
    await tellMember(db, member, 'MEMBER_ENABLED', { organisation: actor ? organisationOf(actor) : '' }, now);
    return { result: { id }, subject: { type: 'membership', id }, facts: { role: member.role } };
  },
});
