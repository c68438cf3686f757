import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type Device, deviceOf } from '@/lib/domain/account/device';
import { maskNetwork, type Place, placeOf } from '@/lib/domain/account/network';
import { SESSION_IDLE } from '@/lib/domain/account/session-life';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

export interface SessionView extends Device {
  id: string;
  at: Date;
  lastSeenAt: Date;
  /** HERE is the session that asks; OPEN can still be used. */
  state: 'HERE' | 'OPEN' | 'ENDED';
  place: Place;
  /** The network alone; null where no address is known. */
  network: string | null;
}

/** More than anybody has open; what is beyond ends with "all others". */
const MOST = 50;
const SIZE = 20;
const columns = {
  id: true,
  createdAt: true,
  lastSeenAt: true,
  expiresAt: true,
  endedAt: true,
  address: true,
  device: true,
} as const;

interface Row {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  address: string | null;
  device: string | null;
}

/** Idle and overaged sessions are over too, though nothing has written it down. */
function viewOf(row: Row, here: { sessionId: string; address: string }, now: Date): SessionView {
  const { id, createdAt, lastSeenAt, expiresAt, endedAt, address } = row;
  const isOpen = !endedAt && expiresAt > now && now.getTime() - lastSeenAt.getTime() <= SESSION_IDLE;
  return {
    id,
    at: createdAt,
    lastSeenAt,
    state: id === here.sessionId ? 'HERE' : isOpen ? 'OPEN' : 'ENDED',
    place: placeOf(address, here.address),
    network: maskNetwork(address),
    ...deviceOf(row.device),
  };
}

/** The sessions of the viewer's account that are open, the present one first. `address` is the viewer's own of now. */
export const ownSessions = defineQuery({
  name: 'own-sessions',
  permission: 'own.account',
  async run(db: Connection, { accountId, sessionId }: Viewer, { address }: { address: string }) {
    const now = await databaseNow(db);
    const rows = await db.session.findMany({
      where: {
        accountId,
        endedAt: null,
        expiresAt: { gt: now },
        lastSeenAt: { gte: new Date(now.getTime() - SESSION_IDLE) },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: columns,
    });
    const views = rows.map((row) => viewOf(row, { sessionId, address }, now));
    return views.sort((one, other) => Number(other.state === 'HERE') - Number(one.state === 'HERE'));
  },
});

/** Every sign-in of the viewer's account, newest first, a page. */
export const signInHistory = defineQuery({
  name: 'sign-in-history',
  permission: 'own.account',
  async run(db: Connection, { accountId, sessionId }: Viewer, input: { address: string; after?: Cursor }) {
    const now = await databaseNow(db);
    const rows = await db.session.findMany({
      where: { accountId, ...behind('createdAt', input.after, 'desc') },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SIZE + 1,
      select: columns,
    });
    const page = pageOf(rows, SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return { ...page, rows: page.rows.map((row) => viewOf(row, { sessionId, address: input.address }, now)) };
  },
});
