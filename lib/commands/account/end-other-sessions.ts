import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { endOtherSessions } from '@/lib/db/stores/sessions';
import { allowed } from '@/lib/domain/access/decision';

/** Ends every session of the account but the one that asks. */
export const endAllOtherSessions = defineCommand({
  name: 'end-other-sessions',
  permission: 'own.account',
  input: z.strictObject({}),
  event: 'OTHER_SESSIONS_ENDED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId, sessionId }) {
    const ended = await endOtherSessions(db, accountId, sessionId, now, 'SIGNED_OUT_ELSEWHERE');
    return { result: { ended }, subject: { type: 'account', id: accountId }, facts: { ended } };
  },
});
