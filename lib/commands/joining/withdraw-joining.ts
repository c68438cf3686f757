import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { closeJoinRequest } from '@/lib/db/stores/join-requests';
import { when } from '@/lib/domain/access/decision';

/** Whoever asked to join takes it back, say because the code was another's. */
export const withdrawJoining = defineCommand({
  name: 'withdraw-joining',
  permission: 'employer.certification.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'JOINING_WITHDRAWN',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) =>
    actor ? db.joinRequest.findFirst({ where: { id, accountId: actor.accountId } }) : Promise.resolve(null),
  allow: (_actor, { state }) => when(state === 'OPEN', 'JOINING_CLOSED'),
  async run({ db, now, actor }, { id }) {
    await closeJoinRequest(db, id, { state: 'WITHDRAWN', decidedAt: now, decidedById: actor?.accountId });
    return { result: { id }, subject: { type: 'join-request', id } };
  },
});
