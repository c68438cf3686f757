import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { inviteeNameInput } from '@/lib/domain/membership/invitee-name';

/** Corrects the own name. A graduate's comes from the school and is corrected there. */
export const renameAccount = defineCommand({
  name: 'rename-account',
  permission: 'own.account',
  input: z.strictObject({ name: inviteeNameInput }),
  event: 'ACCOUNT_RENAMED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db }, { accountId }, { name }) {
    const graduate = await db.membership.findFirst({ where: { accountId, party: 'GRADUATE' }, select: { id: true } });
    if (graduate) throw new Refusal('ACCOUNT_NAME_OF_SCHOOL');
    await db.account.update({ where: { id: accountId }, data: { name } });
    return { result: null, subject: { type: 'account', id: accountId } };
  },
});
