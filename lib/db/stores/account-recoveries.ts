import { digest, open, seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { type AccountReach, RECOVERY_WAIT, type RecoveryState } from '@/lib/domain/account/recovery';
import { mobileChangeSchema } from '@/lib/domain/roster/requests';
import { newId } from '@/lib/ids';
import { removeFeedsOf } from './calendar-feeds';
import { endOtherSessions } from './sessions';

/** The account a person acts by as a graduate, and what a new mobile of the roster means for it. */
export async function reachOf(
  db: Connection,
  personId: string,
  mobile: string,
): Promise<{ accountId: string | null; reach: AccountReach }> {
  const own = await db.membership.findFirst({
    where: { personId, party: 'GRADUATE', state: 'ACTIVE', account: { status: 'ACTIVE' } },
    select: { accountId: true, account: { select: { mobileDigest: true } } },
  });
  if (!own || own.account.mobileDigest === digest('mobile', mobile)) return { accountId: null, reach: 'NONE' };
  const { accountId } = own;
  // Rows of the other sides name no person: `not` alone would pass them over.
  const isElsewhere = [{ party: { not: 'GRADUATE' as const } }, { personId: { not: personId } }];
  const others = { accountId, state: 'ACTIVE' as const, OR: isElsewhere };
  const isShared = (await db.membership.findFirst({ where: others, select: { id: true } })) !== null;
  return { accountId, reach: isShared ? 'SHARED' : 'OWN' };
}

/** Is this mobile how some account signs in? */
export async function isMobileTaken(db: Connection, mobile: string): Promise<boolean> {
  return (await db.account.count({ where: { mobileDigest: digest('mobile', mobile) } })) > 0;
}

/** Begins the wait; answers the id and when it ends. The partial unique index keeps a second one out. */
export async function openRecovery(db: Connection, of: { accountId: string; requestId: string; now: Date }) {
  const { accountId, requestId, now } = of;
  const [id, effectiveAt] = [newId(), new Date(now.getTime() + RECOVERY_WAIT)];
  await db.accountRecovery.create({ data: { id, accountId, requestId, createdAt: now, effectiveAt } });
  return { id, effectiveAt };
}

/** A recovery that waits, with the new mobile and the school that vouched; null when there is none. */
export async function waitingRecovery(db: Connection, by: { id: string } | { accountId: string }) {
  const found = await db.accountRecovery.findFirst({
    where: { ...by, state: 'WAITING' },
    include: { request: { include: { enrolment: { select: { personId: true, school: true } } } } },
  });
  if (!found) return null;
  const { id, accountId, requestId, effectiveAt, request } = found;
  const { personId, school } = request.enrolment;
  const { mobile } = mobileChangeSchema.parse(JSON.parse(open(request.contentSealed)));
  return { id, accountId, requestId, effectiveAt, mobile, personId, schoolId: school.id, schoolName: school.name };
}
export type WaitingRecovery = NonNullable<Awaited<ReturnType<typeof waitingRecovery>>>;

/** Ends the wait; false when it had ended already, by whoever was faster. */
export async function endRecovery(
  db: Connection,
  id: string,
  state: Exclude<RecoveryState, 'WAITING'>,
  now: Date,
): Promise<boolean> {
  const { count } = await db.accountRecovery.updateMany({
    where: { id, state: 'WAITING' },
    data: { state, endedAt: now },
  });
  return count === 1;
}

/**
 * Gives an account to whoever holds the new mobile: it is the only address left, the password is gone, every session
 * ends. The second factor stays. False when the account is not there any more. Throws the violation when another
 * account took the mobile meanwhile.
 */
export async function recoverAccount(db: Connection, accountId: string, mobile: string, now: Date): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: accountId, status: 'ACTIVE' },
    data: {
      mobileSealed: seal(mobile),
      mobileDigest: digest('mobile', mobile),
      emailSealed: null,
      emailDigest: null,
      passwordHash: null,
      passwordChangedAt: now,
    },
  });
  if (count !== 1) return false;
  await endOtherSessions(db, accountId, null, now);
  await removeFeedsOf(db, accountId);
  return true;
}
