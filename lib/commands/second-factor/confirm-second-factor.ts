import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { matchingStep } from '@/lib/crypto/totp';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { lockAccount } from '@/lib/db/stores/accounts';
import { begunFactor, confirmFactor } from '@/lib/db/stores/second-factors';
import { endOtherSessions } from '@/lib/db/stores/sessions';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import { allowed, denied } from '@/lib/domain/access/decision';
import { readFactor } from '@/lib/domain/access/second-factor';
import { newId } from '@/lib/ids';
import { giveTryBack, takeTry } from './factor-tries';

/**
 * Turns the authenticator app on by its first code. The recovery codes are hashes from now on; every other session of
 * the account ends, and its owner is told.
 */
export const confirmSecondFactor = defineCommand({
  name: 'confirm-second-factor',
  permission: 'own.account',
  input: z.strictObject({
    code: z.string('FACTOR_DIGITS_MISSING').trim().min(1, 'FACTOR_DIGITS_MISSING').max(20, 'FACTOR_CODE_WRONG'),
    saved: z.literal('yes', { error: 'RECOVERY_CODES_NOT_SAVED' }),
  }),
  event: 'SECOND_FACTOR_TURNED_ON',
  atomic: 'transaction',
  async prepare(_input, { db, actor }) {
    if (actor) await takeTry(db, actor.accountId, actor.sessionId);
  },
  async load({ db, now, actor }) {
    return { begun: actor && (await begunFactor(db, { accountId: actor.accountId, sessionId: actor.sessionId, now })) };
  },
  allow: (actor, { begun }) => (actor && begun ? allowed : denied('SECOND_FACTOR_STALE')),
  async run({ db, now, actor }, { begun }, { code }) {
    if (!actor || !begun) throw new Refusal('SECOND_FACTOR_STALE');
    const typed = readFactor(code);
    const step = typed?.kind === 'code' ? matchingStep(begun.secret, typed.text, now, 0) : null;
    if (step === null) throw new InvalidInput({ code: 'FACTOR_CODE_WRONG' });
    // A session that is opened in this moment waits here, and then needs the factor; or it is ended below.
    await lockAccount(db, actor.accountId);
    if (!(await confirmFactor(db, begun, step, now))) throw new Refusal('SECOND_FACTOR_STALE');
    const { accountId, sessionId } = actor;
    await giveTryBack(db, accountId, sessionId);
    const ended = await endOtherSessions(db, accountId, sessionId, now);
    const link = '/account/second-factor';
    await tellOwner(db, { accountId, eventId: newId(), template: 'SECOND_FACTOR_ON', link, now });
    return {
      result: { on: true },
      subject: { type: 'second-factor', id: begun.id },
      facts: { endedSessions: ended },
    };
  },
});
