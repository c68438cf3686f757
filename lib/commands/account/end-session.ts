import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';

/** Ends one of the own sessions; the present one is ended by signing out. */
export const endSession = defineCommand({
  name: 'end-session',
  permission: 'own.account',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'SESSION_ENDED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) =>
    actor
      ? db.session.findFirst({ where: { id, accountId: actor.accountId }, select: { id: true } })
      : Promise.resolve(null),
  allow: () => allowed,
  async run({ db, now }, { id }) {
    const { count } = await db.session.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: now, endedBecause: 'SIGNED_OUT_ELSEWHERE' },
    });
    if (count !== 1) throw new Refusal('SESSION_ENDED_ALREADY');
    return { result: null, subject: { type: 'session', id } };
  },
});
