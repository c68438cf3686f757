import { seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { CLOSED_ACCOUNT_NAME } from '@/lib/domain/account/closing';
import { removeFeedsOf } from './calendar-feeds';
import { closeInvitationsOf } from './membership-invitations';
import { endOtherSessions } from './sessions';

/**
 * Takes out of the database everything that says who an account was, in the caller's transaction; answers false when
 * it is closed already. Events, audit and agreements name accounts by id alone and stay untouched, so their chains
 * stay whole; what an agreement holds of a graduate is part of the agreement and of the school's roster.
 */
export async function anonymiseAccount(db: Connection, accountId: string, now: Date): Promise<boolean> {
  await closeInvitationsOf(db, accountId, 'EVERY', now);
  await forgetInvitations(db, accountId);
  const { count } = await db.account.updateMany({
    where: { id: accountId, status: 'ACTIVE' },
    data: {
      status: 'CLOSED',
      name: CLOSED_ACCOUNT_NAME,
      mobileSealed: null,
      mobileDigest: null,
      emailSealed: null,
      emailDigest: null,
      passwordHash: null,
    },
  });
  if (count !== 1) return false;
  await db.membership.updateMany({ where: { accountId, state: 'ACTIVE' }, data: { state: 'DISABLED' } });
  await endOtherSessions(db, accountId, null, now);
  await db.session.updateMany({ where: { accountId }, data: { address: null, device: null, deviceHash: null } });
  await db.federatedIdentity.deleteMany({ where: { accountId } });
  await removeFeedsOf(db, accountId);
  await db.secondFactor.deleteMany({ where: { accountId } });
  await db.notice.deleteMany({ where: { accountId } });
  await db.noticeChoice.deleteMany({ where: { accountId } });
  await db.joinRequest.updateMany({ where: { accountId }, data: { name: CLOSED_ACCOUNT_NAME } });
  await db.accountRecovery.updateMany({
    where: { accountId, state: 'WAITING' },
    data: { state: 'STOPPED', endedAt: now },
  });
  return true;
}

/** The invitations it came by, and those that were sent to its addresses for nothing, hold its name and address. */
async function forgetInvitations(db: Connection, accountId: string): Promise<void> {
  const { mobileDigest, emailDigest } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const own = [mobileDigest, emailDigest].filter((one) => one !== null);
  const invitations = await db.membershipInvitation.findMany({
    where: { OR: [{ acceptedById: accountId }, { addressDigest: { in: own } }] },
    select: { id: true },
  });
  for (const { id } of invitations) {
    await db.membershipInvitation.update({
      where: { id },
      data: { name: CLOSED_ACCOUNT_NAME, addressSealed: seal(CLOSED_ACCOUNT_NAME), addressDigest: `closed ${id}` },
    });
  }
}
