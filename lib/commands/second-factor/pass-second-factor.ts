import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { sha256 } from '@/lib/crypto/hash';
import { Refusal } from '@/lib/db/refusal';
import { useFactor } from '@/lib/db/stores/second-factors';
import { passSession, waitingSession } from '@/lib/db/stores/sessions';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import { allowed } from '@/lib/domain/access/decision';
import { newId, newSecret } from '@/lib/ids';
import { giveTryBack, takeTry } from './factor-tries';

/**
 * Hands in the second factor of a session that waits for it: from then on it may do everything, under a new secret.
 * A recovery code is told to the owner. `sessionId` is that of the session cookie, put in by the action.
 */
export const passSecondFactor = defineCommand({
  name: 'pass-second-factor',
  permission: 'anyone',
  input: z.strictObject({
    sessionId: z.uuid(),
    code: z.string({ error: 'FACTOR_MISSING' }).min(1, 'FACTOR_MISSING').max(40),
  }),
  event: 'SECOND_FACTOR_PASSED',
  atomic: 'transaction',
  async prepare({ sessionId }, { db, now }) {
    const session = await waitingSession(db, sessionId, now);
    if (session) await takeTry(db, session.accountId, session.id);
  },
  load: ({ db, now }, { sessionId }) => waitingSession(db, sessionId, now),
  allow: () => allowed,
  async run({ db, now }, session, { code }) {
    const { accountId } = session;
    const used = await useFactor(db, accountId, code, now);
    if (!used) throw new Refusal('SECOND_FACTOR_WRONG');
    const secret = newSecret();
    if (!(await passSession(db, session, sha256(secret), now))) throw new Refusal('SECOND_FACTOR_STALE');
    await giveTryBack(db, accountId, session.id);
    if (used.by === 'recovery') {
      const facts = { left: String(used.codesLeft) };
      const link = '/account/second-factor';
      await tellOwner(db, { accountId, eventId: newId(), template: 'RECOVERY_CODE_USED', facts, link, now });
    }
    return {
      result: { accountId, secret },
      subject: { type: 'account', id: accountId },
      facts: { by: used.by },
    };
  },
});
