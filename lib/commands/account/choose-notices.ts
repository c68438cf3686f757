import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { choosableKinds } from '@/lib/domain/messages/kinds';

const ticked = z.literal('yes').optional();

/** Chooses for each kind of message whether it also leaves the inbox by mail and by short message. */
export const chooseNotices = defineCommand({
  name: 'choose-notices',
  permission: 'own.account',
  input: z.strictObject({
    'SIGNING-mail': ticked,
    'SIGNING-sms': ticked,
    'ACCOUNT-mail': ticked,
    'ACCOUNT-sms': ticked,
  }),
  event: 'NOTICES_CHOSEN',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId }, typed) {
    const facts: Record<string, boolean> = {};
    for (const kind of choosableKinds) {
      const choice = { mail: typed[`${kind}-mail`] === 'yes', sms: typed[`${kind}-sms`] === 'yes' };
      await db.noticeChoice.upsert({
        where: { accountId_kind: { accountId, kind } },
        create: { accountId, kind, ...choice, updatedAt: now },
        update: { ...choice, updatedAt: now },
      });
      Object.assign(facts, { [`${kind} mail`]: choice.mail, [`${kind} sms`]: choice.sms });
    }
    return { result: null, subject: { type: 'account', id: accountId }, facts };
  },
});
