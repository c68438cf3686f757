import type { Connection } from '@/lib/db/client';
import { countedAddress } from '@/lib/domain/account/network';

export interface Caller {
  address: string;
  deviceHash?: string | null;
}

const DAYS = 90;
/** Its latest sessions: more than anybody opens whose limits matter. */
const MOST_SESSIONS = 500;

/** Has this account signed in with this device, or from this address, in the last ninety days? */
export async function isKnownCaller(
  db: Connection,
  account: { id: string } | { mobileDigest: string } | { emailDigest: string },
  { address, deviceHash }: Caller,
): Promise<boolean> {
  const counted = countedAddress(address);
  const sessions = await db.session.findMany({
    where: { awaitsSecondFactor: false, createdAt: { gt: new Date(Date.now() - DAYS * 86_400_000) }, account },
    orderBy: { createdAt: 'desc' },
    take: MOST_SESSIONS,
    select: { address: true, deviceHash: true },
  });
  return sessions.some(
    (session) =>
      (session.address !== null && countedAddress(session.address) === counted) ||
      (typeof deviceHash === 'string' && session.deviceHash === deviceHash),
  );
}
