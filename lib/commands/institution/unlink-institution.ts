import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';

/** The owner of an account takes an institution's sign-in away from it; the password goes on working. */
export const unlinkInstitution = defineCommand({
  name: 'unlink-institution',
  permission: 'own.account',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'INSTITUTION_UNLINKED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => db.federatedIdentity.findFirst({ where: { id, accountId: actor?.accountId ?? '' } }),
  allow: () => allowed,
  async run({ db }, { id, accountId, schoolId }) {
    const { count } = await db.federatedIdentity.deleteMany({ where: { id, accountId } });
    if (count !== 1) throw new Refusal('INSTITUTION_UNLINKED_ALREADY');
    return { result: { id }, subject: { type: 'account', id: accountId }, facts: { id, schoolId } };
  },
});
