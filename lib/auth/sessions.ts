import { sha256 } from '@/lib/crypto/hash';
import { type Connection, type Database, database, databaseNow, type Party } from '@/lib/db/client';
import { lockProvenAccount } from '@/lib/db/stores/accounts';
import { findSessionViewer, type SessionViewerRow } from '@/lib/db/stores/session-viewers';
import { needsSecondFactor, type Pending } from '@/lib/domain/access/second-factor';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId, newSecret } from '@/lib/ids';
import { viewerOf } from './membership-viewer';
import { isSecondFactorRequired } from './second-factor-rule';
import { SESSION_ABSOLUTE_MILLISECONDS, SESSION_IDLE_MILLISECONDS } from './session-cookie';

export interface SessionFacts {
  address?: string;
  device?: string;
  /** What is stored of the number by which this browser is known again. */
  deviceHash?: string;
  /** The stored password the proof was given against; left out for a proof that is no password. */
  passwordHash?: string | null;
}

/** How often a session row is touched: once a minute is exact enough for an idle limit of thirty. */
const TOUCH_MILLISECONDS = 60_000;

/** A session that waits for the second factor does not wait longer. */
const PENDING_MILLISECONDS = 10 * 60_000;

/**
 * Opens a session for an account and answers with the secret for its cookie; only its hash is stored. An account with
 * a second factor gets one that can do nothing until that is handed in. `passwordHash` in the facts is what the proof
 * saw: a password that was changed meanwhile opens nothing (Refusal SIGN_IN_WRONG), and whoever changes it, or turns on
 * the second factor, ends this session or is seen by it.
 */
export async function openSession(accountId: string, facts: SessionFacts, db: Database = database()): Promise<string> {
  const now = await databaseNow(db);
  const secret = newSecret();
  await db.$transaction(async (transaction) => {
    await lockProvenAccount(transaction, accountId, facts.passwordHash);
    await writeSession(transaction, { accountId, facts, now, tokenHash: sessionHash(secret) });
  });
  return secret;
}

interface Opening {
  accountId: string;
  facts: SessionFacts;
  now: Date;
  tokenHash: string;
}

/** The row itself; the caller holds the account. */
async function writeSession(db: Connection, { accountId, facts, now, tokenHash }: Opening): Promise<void> {
  const memberships = await db.membership.findMany({
    where: { accountId, state: 'ACTIVE' },
    select: { id: true },
    take: 2,
  });
  const confirmed = { accountId, confirmedAt: { not: null } };
  const awaitsSecondFactor = (await db.secondFactor.findFirst({ where: confirmed, select: { id: true } })) !== null;
  await db.session.create({
    data: {
      id: newId(),
      tokenHash,
      accountId,
      membershipId: memberships.length === 1 ? (memberships[0]?.id ?? null) : null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MILLISECONDS),
      address: facts.address ?? null,
      device: facts.device?.slice(0, 200) ?? null,
      deviceHash: facts.deviceHash ?? null,
      awaitsSecondFactor,
    },
  });
  if (!awaitsSecondFactor) await db.account.update({ where: { id: accountId }, data: { lastSignedInAt: now } });
}

interface LivingSession {
  id: string;
  accountId: string;
  membershipId: string | null;
  /** Who looks; null while something is pending, no side is chosen, or the one chosen is no more. */
  viewer: Viewer | null;
  pending: Pending | null;
  /** Who may do nothing but set up his second factor; null unless that is pending. */
  settingUp: Viewer | null;
  hasSecondFactor: boolean;
  createdAt: Date;
  /** Has no page shown yet when this account signed in before? */
  isUngreeted: boolean;
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
export async function findSession(
  tokenHash: string,
  db: Database = database(),
  isRequired = isSecondFactorRequired(),
): Promise<LivingSession | null> {
  const found = await livingRow(tokenHash, db);
  if (!found) return null;
  const idle = found.now.getTime() - found.lastSeenAt.getTime();
  if (idle > TOUCH_MILLISECONDS) await db.session.update({ where: { id: found.id }, data: { lastSeenAt: found.now } });
  return sessionOf(found, isRequired);
}

/**
 * The same, untouched: for what an open page asks by itself. A page nobody sits at must not keep a session alive.
 */
export async function watchSession(tokenHash: string, db: Database = database()): Promise<LivingSession | null> {
  const found = await livingRow(tokenHash, db);
  return found && sessionOf(found, isSecondFactorRequired());
}

async function livingRow(tokenHash: string, db: Database): Promise<SessionViewerRow | null> {
  const found = await findSessionViewer(db, tokenHash);
  if (!found) return null;
  const { lastSeenAt, createdAt, now, awaitsSecondFactor } = found;
  if (now.getTime() - lastSeenAt.getTime() > SESSION_IDLE_MILLISECONDS) return null;
  return awaitsSecondFactor && now.getTime() - createdAt.getTime() > PENDING_MILLISECONDS ? null : found;
}

function sessionOf(found: SessionViewerRow, isRequired: boolean): LivingSession {
  const { id, accountId, membershipId, awaitsSecondFactor, hasSecondFactor, termsVersion } = found;
  const isChosen = membershipId !== null && found.party !== null && !awaitsSecondFactor;
  const person = isChosen ? viewerOf(found, { accountId, membershipId, sessionId: id, name: found.name }) : null;
  const mustSetUp = person !== null && isRequired && !hasSecondFactor && needsSecondFactor(person.party);
  return {
    id,
    accountId,
    membershipId,
    viewer: mustSetUp ? null : person,
    pending: awaitsSecondFactor ? 'SECOND_FACTOR' : mustSetUp ? 'SET_UP' : null,
    settingUp: mustSetUp ? person : null,
    hasSecondFactor,
    createdAt: found.createdAt,
    isUngreeted: found.greetedAt === null,
    termsVersion,
    unread: found.unread,
  };
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
