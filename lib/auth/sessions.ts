import { sha256 } from '@/lib/crypto/hash';
import { type Database, database, databaseNow, type Party } from '@/lib/db/client';
import { findSessionViewer } from '@/lib/db/stores/session-viewers';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId, newSecret } from '@/lib/ids';
import { viewerOf } from './membership-viewer';
import { SESSION_ABSOLUTE_MILLISECONDS, SESSION_IDLE_MILLISECONDS } from './session-cookie';

export interface SessionFacts {
  address?: string;
  device?: string;
}

/** How often a session row is touched: once a minute is exact enough for an idle limit of thirty. */
const TOUCH_MILLISECONDS = 60_000;

/** Opens a session for an account and answers with the secret for its cookie; only its hash is stored. */
export async function openSession(accountId: string, facts: SessionFacts, db: Database = database()): Promise<string> {
  const now = await databaseNow(db);
  const secret = newSecret();
  const memberships = await db.membership.findMany({
    where: { accountId, state: 'ACTIVE' },
    select: { id: true },
    take: 2,
  });
  const membershipId = memberships.length === 1 ? (memberships[0]?.id ?? null) : null;
  await db.$transaction([
    db.session.create({
      data: {
        id: newId(),
        tokenHash: sessionHash(secret),
        accountId,
        membershipId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MILLISECONDS),
        address: facts.address ?? null,
        device: facts.device?.slice(0, 200) ?? null,
      },
    }),
    db.account.update({ where: { id: accountId }, data: { lastSignedInAt: now } }),
  ]);
  return secret;
}

interface LivingSession {
  id: string;
  accountId: string;
  membershipId: string | null;
  /** Who looks; null while no side is chosen, or the one chosen is no more. */
  viewer: Viewer | null;
  /** The terms the account agreed to last; pages ask again when they have changed. */
  termsVersion: string | null;
  /** Messages not read yet; 100 stands for a hundred or more. */
  unread: number;
}

/** What is stored of the secret of a session. */
export const sessionHash = (secret: string): string => sha256(secret);

/**
 * The living session under the hash of its secret, touched; null when ended, idle for thirty minutes or eight hours
 * old. Every request asks, so session and viewer are one statement.
 */
export async function findSession(tokenHash: string, db: Database = database()): Promise<LivingSession | null> {
  const found = await findSessionViewer(db, tokenHash);
  if (!found) return null;
  const { id, accountId, membershipId, lastSeenAt, termsVersion, unread, now } = found;
  const idle = now.getTime() - lastSeenAt.getTime();
  if (idle > SESSION_IDLE_MILLISECONDS) return null;
  if (idle > TOUCH_MILLISECONDS) await db.session.update({ where: { id }, data: { lastSeenAt: now } });
  const isChosen = membershipId !== null && found.party !== null;
  const viewer = isChosen ? viewerOf(found, { accountId, membershipId, sessionId: id, name: found.name }) : null;
  return { id, accountId, membershipId, viewer, termsVersion, unread };
}

/** Ends one session at once; a second time changes nothing. */
export async function endSession(id: string, db: Database = database()): Promise<void> {
  const now = await databaseNow(db);
  await db.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
}

/** Ends the session behind a secret, for those who hold nothing else of it. */
export async function endSessionOf(secret: string, db: Database = database()): Promise<void> {
  const now = await databaseNow(db);
  await db.session.updateMany({ where: { tokenHash: sha256(secret), endedAt: null }, data: { endedAt: now } });
}

/** Chooses for whom this session acts; answers the side, null when the membership is not the account's own. */
export async function chooseMembership(
  session: { id: string; accountId: string },
  membershipId: string,
  db: Database = database(),
): Promise<Party | null> {
  const own = await db.membership.findFirst({
    where: { id: membershipId, accountId: session.accountId, state: 'ACTIVE' },
  });
  if (!own) return null;
  await db.session.update({ where: { id: session.id }, data: { membershipId } });
  return own.party;
}
