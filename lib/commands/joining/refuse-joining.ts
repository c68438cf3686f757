import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { closeJoinRequest } from '@/lib/db/stores/join-requests';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { when } from '@/lib/domain/access/decision';
import { loadJoinRequest } from './load-join-request';

/** An administrator does not let somebody join, with the reason the asker reads. */
export const refuseJoining = defineCommand({
  name: 'refuse-joining',
  permission: 'employer.members.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), reason: reasonInput }),
  event: 'JOINING_REFUSED',
  atomic: 'transaction',
  load: loadJoinRequest,
  allow: (_actor, { request }) => when(request.state === 'OPEN', 'JOINING_CLOSED'),
  async run({ db, now }, { request: { id, accountId }, actor }, { reason }) {
    const decided = { state: 'REFUSED' as const, answer: reason, decidedAt: now, decidedById: actor.accountId };
    await closeJoinRequest(db, id, decided);
    await tellAccounts(db, {
      eventId: id,
      template: 'JOINING_REFUSED',
      now,
      to: { accountId },
      link: '/employer/certification/join',
    });
    return { result: { id }, subject: { type: 'join-request', id } };
  },
});
