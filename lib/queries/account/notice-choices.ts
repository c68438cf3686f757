import type { Connection } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import type { Viewer } from '@/lib/domain/access/viewer';
import { choosableKinds } from '@/lib/domain/messages/kinds';
import { defineQuery } from '@/lib/queries/define-query';

/** How each kind of message reaches the viewer besides the inbox: his choice, or what is usual. */
export const noticeChoices = defineQuery({
  name: 'notice-choices',
  permission: 'own.account',
  async run(db: Connection, { accountId, party }: Viewer, _input: undefined) {
    const [rows, { mobile, email }] = await Promise.all([
      db.noticeChoice.findMany({ where: { accountId }, select: { kind: true, mail: true, sms: true } }),
      accountTargets(db, accountId),
    ]);
    const usual = {
      SIGNING: { mail: true, sms: party === 'GRADUATE' },
      ACCOUNT: { mail: email !== null, sms: email === null },
    };
    return {
      hasMail: email !== null,
      hasMobile: mobile !== null,
      kinds: choosableKinds.map((kind) => {
        const { mail, sms } = rows.find((row) => row.kind === kind) ?? usual[kind];
        return { kind, mail, sms };
      }),
    };
  },
});
