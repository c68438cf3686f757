import { totpAddress } from '@/lib/crypto/totp';
import { databaseNow } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { begunFactor, factorInUse } from '@/lib/db/stores/second-factors';
import { FRESH_MILLISECONDS } from '@/lib/domain/access/second-factor';
import type { Viewer } from '@/lib/domain/access/viewer';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

export type OwnSecondFactor =
  | { state: 'ON'; since: Date; codesLeft: number }
  | { state: 'BEGUN'; secret: string; address: string; recoveryCodes: readonly string[] }
  /** `isFresh`: signed in shortly before, so it may be begun. */
  | { state: 'OFF'; isFresh: boolean };

/**
 * The second factor of the viewer's account. Secret and recovery codes are part of it only in the session that began to
 * set it up, until it is on. `input` is how an authenticator app calls this platform.
 */
export const ownSecondFactor = defineQuery<Viewer, string, OwnSecondFactor>({
  name: 'own-second-factor',
  permission: 'own.account',
  async run(db, { accountId, sessionId }, issuer) {
    const now = await databaseNow(db);
    const inUse = await factorInUse(db, accountId);
    if (inUse) return { state: 'ON', since: inUse.confirmedAt, codesLeft: inUse.codesLeft };
    const begun = await begunFactor(db, { accountId, sessionId, now });
    if (!begun) {
      const session = await db.session.findFirst({ where: { id: sessionId }, select: { createdAt: true } });
      const isFresh = session !== null && now.getTime() - session.createdAt.getTime() < FRESH_MILLISECONDS;
      return { state: 'OFF', isFresh };
    }
    const { email, mobile } = await accountTargets(db, accountId);
    const label = email ? maskEmail(email) : maskMobile(mobile ?? '');
    const { secret, recoveryCodes } = begun;
    return { state: 'BEGUN', secret, address: totpAddress(secret, issuer, label), recoveryCodes };
  },
});
