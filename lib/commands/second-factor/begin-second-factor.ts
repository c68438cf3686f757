import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { beginFactor } from '@/lib/db/stores/second-factors';
import { denied, when } from '@/lib/domain/access/decision';
import { FRESH_MILLISECONDS } from '@/lib/domain/access/second-factor';

/**
 * Begins to set up an authenticator app: a new secret and recovery codes for this session to show. Only shortly after
 * signing in, so that nobody binds the account left open on a desk to his own telephone.
 */
export const beginSecondFactor = defineCommand({
  name: 'begin-second-factor',
  permission: 'own.account',
  input: z.strictObject({}),
  event: 'SECOND_FACTOR_BEGUN',
  atomic: 'transaction',
  load: async ({ db, actor }) =>
    actor && db.session.findFirst({ where: { id: actor.sessionId }, select: { accountId: true, createdAt: true } }),
  allow: (actor, { createdAt }, now) =>
    actor
      ? when(now.getTime() - createdAt.getTime() < FRESH_MILLISECONDS, 'SIGN_IN_NOT_FRESH')
      : denied('SIGN_IN_NEEDED'),
  async run({ db, now, actor }, { accountId }) {
    const id = await beginFactor(db, { accountId, sessionId: actor?.sessionId ?? '', now });
    return { result: { begun: true }, subject: { type: 'second-factor', id } };
  },
});
