import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { factorInUse, removeFactor, useFactor } from '@/lib/db/stores/second-factors';
import { endOtherSessions } from '@/lib/db/stores/sessions';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import { allowed, denied } from '@/lib/domain/access/decision';
import { newId } from '@/lib/ids';
import { giveTryBack, takeTry } from './factor-tries';

/**
 * Turns the second factor off, by a fresh code of it or a recovery code: an open session alone is not enough. The other
 * sessions end, and the owner is told. Who needs one is led to set up a new one.
 */
export const turnOffSecondFactor = defineCommand({
  name: 'turn-off-second-factor',
  permission: 'own.account',
  input: z.strictObject({ code: z.string({ error: 'FACTOR_MISSING' }).min(1, 'FACTOR_MISSING').max(40) }),
  event: 'SECOND_FACTOR_TURNED_OFF',
  atomic: 'transaction',
  async prepare(_input, { db, actor }) {
    if (actor) await takeTry(db, actor.accountId, actor.sessionId);
  },
  load: async ({ db, actor }) => ({ inUse: actor && (await factorInUse(db, actor.accountId)) }),
  allow: (_actor, { inUse }) => (inUse ? allowed : denied('SECOND_FACTOR_STALE')),
  async run({ db, now, actor }, { inUse }, { code }) {
    if (!actor || !inUse) throw new Refusal('SECOND_FACTOR_STALE');
    const { accountId, sessionId } = actor;
    const used = await useFactor(db, accountId, code, now);
    if (!used) throw new InvalidInput({ code: 'FACTOR_CODE_WRONG' });
    await removeFactor(db, inUse.id);
    await giveTryBack(db, accountId, sessionId);
    const ended = await endOtherSessions(db, accountId, sessionId, now);
    const link = '/account/second-factor';
    await tellOwner(db, { accountId, eventId: newId(), template: 'SECOND_FACTOR_OFF', link, now });
    return {
      result: { off: true },
      subject: { type: 'second-factor', id: inUse.id },
      facts: { by: used.by, endedSessions: ended },
    };
  },
});
