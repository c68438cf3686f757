import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { factorInUse, renewCodes, useFactor } from '@/lib/db/stores/second-factors';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import { allowed, denied } from '@/lib/domain/access/decision';
import { readFactor } from '@/lib/domain/access/second-factor';
import { newId } from '@/lib/ids';
import { giveTryBack, takeTry } from './factor-tries';

/**
 * Makes ten new recovery codes; the old ones end at once. By a fresh code of the app only: an open session is not
 * enough, and whoever lost the app sets up a new one instead. The result is the only place the new codes ever stand in
 * words, so the form must not carry a repeat key: the answer of a repeat would be kept.
 */
export const renewRecoveryCodes = defineCommand({
  name: 'renew-recovery-codes',
  permission: 'own.account',
  input: z.strictObject({ oneTimeCode: z.string({ error: 'FACTOR_MISSING' }).min(1, 'FACTOR_MISSING').max(40) }),
  event: 'RECOVERY_CODES_RENEWED',
  atomic: 'transaction',
  async prepare({ oneTimeCode }, { db, actor, idempotencyKey }) {
    if (idempotencyKey) throw new Error('recovery codes must not be kept as the answer of a repeat');
    if (readFactor(oneTimeCode)?.kind === 'recovery') throw new Refusal('RECOVERY_CODES_NEED_APP');
    if (actor) await takeTry(db, actor.accountId, actor.sessionId);
  },
  load: async ({ db, actor }) => ({ inUse: actor && (await factorInUse(db, actor.accountId)) }),
  allow: (_actor, { inUse }) => (inUse ? allowed : denied('SECOND_FACTOR_STALE')),
  async run({ db, now, actor }, { inUse }, { oneTimeCode }) {
    if (!actor || !inUse) throw new Refusal('SECOND_FACTOR_STALE');
    const { accountId } = actor;
    if (!(await useFactor(db, accountId, oneTimeCode, now)))
      throw new InvalidInput({ oneTimeCode: 'FACTOR_CODE_WRONG' });
    const codes = await renewCodes(db, inUse.id, now);
    await giveTryBack(db, accountId, actor.sessionId);
    const link = '/account/second-factor';
    await tellOwner(db, { accountId, eventId: newId(), template: 'RECOVERY_CODES_RENEWED', link, now });
    return {
      result: { codes },
      subject: { type: 'second-factor', id: inUse.id },
      facts: { before: inUse.codesLeft, made: codes.length },
    };
  },
});
