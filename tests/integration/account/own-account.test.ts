import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { chooseNotices } from '@/lib/commands/account/choose-notices';
import { endAllOtherSessions } from '@/lib/commands/account/end-other-sessions';
import { endSession } from '@/lib/commands/account/end-session';
import { renameAccount } from '@/lib/commands/account/rename-account';
import { execute } from '@/lib/commands/execute';
import { databaseNow } from '@/lib/db/client';
import { tellAccounts } from '@/lib/db/stores/outbox';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { MessageTemplate } from '@/lib/domain/messages/templates';
import { readCursor } from '@/lib/domain/paging/cursor';
import { newId } from '@/lib/ids';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { ownData } from '@/lib/queries/account/own-data';
import { ownSessions, signInHistory } from '@/lib/queries/account/own-sessions';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const EDGE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0';

async function signedIn(viewer: Viewer, address: string, device = EDGE) {
  const secret = await openSession(viewer.accountId, { address, device }, world.db);
  const session = await findSession(sessionHash(secret), world.db);
  if (!session?.viewer) throw new Error('no session');
  return { id: session.id, secret, viewer: session.viewer };
}

it('lists the open sessions in plain words, the present one first, and ends one of them at once', async () => {
  const { db, viewers } = world;
  const here = await signedIn(viewers.employer, '203.0.113.7');
  const there = await signedIn(viewers.employer, '203.0.113.9');
  const stranger = await signedIn(viewers.rival, '203.0.113.7');
  const address = '203.0.113.7';
  expect(await ownSessions(here.viewer, { address }, db)).toMatchObject([
    { id: here.id, state: 'HERE', place: 'SAME_ADDRESS', network: '203.0.113.*', browser: 'EDGE', system: 'WINDOWS' },
    { id: there.id, state: 'OPEN', place: 'SAME_NETWORK' },
  ]);
  const end = (id: string) => execute(endSession, here.viewer, { id }, { db });
  expect(await end(stranger.id)).toEqual({ outcome: 'not-found' });
  expect(await findSession(sessionHash(stranger.secret), db)).not.toBeNull();
  expect(await end(there.id)).toMatchObject({ outcome: 'done' });
  expect(await findSession(sessionHash(there.secret), db)).toBeNull();
  expect(await db.auditEvent.count({ where: { type: 'SESSION_ENDED', subjectId: there.id } })).toBe(1);
  expect(await end(there.id)).toMatchObject({ code: 'SESSION_ENDED_ALREADY' });
  expect(await ownSessions(here.viewer, { address }, db)).toHaveLength(1);
});

it('ends all other sessions of the account and no one of anybody else', async () => {
  const { db, viewers } = world;
  const here = await signedIn(viewers.school, '10.0.0.1');
  const others = [await signedIn(viewers.school, '10.0.0.2'), await signedIn(viewers.school, '10.0.0.3')];
  const stranger = await signedIn(viewers.rival, '10.0.0.4');
  expect(await execute(endAllOtherSessions, here.viewer, {}, { db })).toMatchObject({ result: { ended: 2 } });
  for (const { secret } of others) expect(await findSession(sessionHash(secret), db)).toBeNull();
  expect(await findSession(sessionHash(stranger.secret), db)).not.toBeNull();
  expect(await db.auditEvent.count({ where: { type: 'OTHER_SESSIONS_ENDED' } })).toBe(1);
  expect(await execute(endAllOtherSessions, null, {}, { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
});

it('shows every sign-in page by page without gap or repeat', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.department;
  const row = { accountId, lastSeenAt: world.start, expiresAt: world.start };
  await db.session.createMany({
    data: Array.from({ length: 45 }, (_none, index) => ({
      id: newId(),
      tokenHash: `hash ${index}`,
      createdAt: new Date(world.start.getTime() - Math.floor(index / 2) * 60_000),
      ...row,
    })),
  });
  const seen: string[] = [];
  let after: ReturnType<typeof readCursor>;
  for (let page = 0; page < 3; page += 1) {
    const { rows, next } = await signInHistory(viewers.department, { address: '10.0.0.1', after }, db);
    seen.push(...rows.map(({ id }) => id));
    after = readCursor(next);
  }
  expect(after).toBeUndefined();
  expect(new Set(seen).size).toBe(45);
  expect(seen).toHaveLength(45);
});

/** The channels a message takes to this account. */
async function channelsOf(viewer: Viewer, template: MessageTemplate, facts: Record<string, string>) {
  const { db } = world;
  const eventId = newId();
  const to = { accountId: viewer.accountId };
  await tellAccounts(db, { eventId, template, facts, now: await databaseNow(db), to, link: '/inbox' });
  await drainOutbox(db);
  const entry = await db.outboxEntry.findFirstOrThrow({ where: { eventId } });
  const rows = await db.notice.findMany({ where: { eventId: entry.id }, orderBy: { channel: 'asc' } });
  return rows.map(({ channel }) => channel);
}

it('keeps a message in the inbox alone when its reader wants no mail, but sends security notices all the same', async () => {
  const { db, viewers } = world;
  const facts = { organisation: '甲' };
  expect(await channelsOf(viewers.rival, 'CERTIFICATION_APPROVED', facts)).toEqual(['INBOX', 'MAIL']);
  expect(await execute(chooseNotices, viewers.rival, { 'SIGNING-mail': 'yes' }, { db })).toMatchObject({
    outcome: 'done',
  });
  expect(await db.auditEvent.count({ where: { type: 'NOTICES_CHOSEN' } })).toBe(1);
  expect(await channelsOf(viewers.rival, 'CERTIFICATION_APPROVED', facts)).toEqual(['INBOX']);
  expect(await channelsOf(viewers.rival, 'ACCOUNT_PASSWORD_CHANGED', {})).toEqual(['INBOX', 'MAIL']);
  expect(await channelsOf(viewers.employer, 'CERTIFICATION_APPROVED', facts)).toEqual(['INBOX', 'MAIL']);
  expect(await execute(chooseNotices, viewers.rival, { 'SECURITY-mail': 'yes' }, { db })).toMatchObject({
    outcome: 'invalid',
  });
  await expect(
    db.noticeChoice.create({
      data: { accountId: viewers.rival.accountId, kind: 'SECURITY', mail: false, sms: false, updatedAt: world.start },
    }),
  ).rejects.toThrow();
});

it('lets somebody correct his name, but not a graduate, whose name comes from the school', async () => {
  const { db, viewers } = world;
  expect(await execute(renameAccount, viewers.reader, { name: '林见微' }, { db })).toMatchObject({ outcome: 'done' });
  const account = await db.account.findUniqueOrThrow({ where: { id: viewers.reader.accountId } });
  expect(account.name).toBe('林见微');
  const graduate = await addGraduate(world, 0);
  expect(await execute(renameAccount, graduate.viewer, { name: '林见微' }, { db })).toMatchObject({
    code: 'ACCOUNT_NAME_OF_SCHOOL',
  });
  expect(await execute(renameAccount, viewers.reader, { name: 'www.example.cn' }, { db })).toMatchObject({
    outcome: 'invalid',
  });
});

it('exports what is kept of the person himself and nothing of anybody else', async () => {
  const { db, viewers } = world;
  const [one, other] = [await addGraduate(world, 1), await addGraduate(world, 2)];
  const [own, foreign] = [await ownData(one.viewer, undefined, db), await ownData(other.viewer, undefined, db)];
  expect(own.enrolments).toHaveLength(1);
  const text = JSON.stringify(own);
  expect(text).toContain(own.enrolments[0]?.identityNumber);
  expect(text).not.toContain(foreign.enrolments[0]?.identityNumber);
  const employer = await ownData(viewers.employer, undefined, db);
  expect(employer.enrolments).toEqual([]);
  expect(employer.account.email).toBe('employer@demo.test');
  expect(JSON.stringify(employer)).not.toContain('passwordHash');
});
