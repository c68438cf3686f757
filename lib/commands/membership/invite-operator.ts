import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { accountBehind, addressDigestOf, writeInvitation } from '@/lib/db/stores/membership-invitations';
import { allowed } from '@/lib/domain/access/decision';
import { emailInput } from '@/lib/domain/rules/contact-inputs';
import { normalisePersonName } from '@/lib/domain/rules/text';
import { requiredLine } from '@/lib/domain/school/opening';

/**
 * From the command line: makes the link by which a new operator sets his password. It is shown on the terminal, not
 * sent: on a fresh installation there may be no mail. Asking again for the same address makes the older link useless.
 */
export const inviteOperator = defineCommand({
  name: 'invite-operator',
  permission: 'system',
  input: z.strictObject({ email: emailInput, name: requiredLine(40, normalisePersonName) }),
  event: 'OPERATOR_INVITED',
  atomic: 'transaction',
  load: ({ db }, { email }) => {
    const to = { channel: 'MAIL' as const, address: email };
    return accountBehind(db, to.channel, addressDigestOf(to)).then((account) => ({ to, account }));
  },
  allow: () => allowed,
  async run({ db, now }, { to, account }, { name }) {
    if (account) throw new Refusal('ACCOUNT_EXISTS');
    const task = { party: 'PLATFORM', role: 'OPERATOR' } as const;
    const { id, path, expiresAt } = await writeInvitation(db, { to, name, task, invitedById: null, now });
    return { result: { path, expiresAt: expiresAt.toISOString() }, subject: { type: 'membership-invitation', id } };
  },
});
