import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { completeAccountRecovery } from '@/lib/commands/account-recovery/complete-account-recovery';
import { stopAccountRecovery } from '@/lib/commands/account-recovery/stop-account-recovery';
import { requestChangedMobileCode } from '@/lib/commands/activation/request-changed-mobile-code';
import { requestMobileChange } from '@/lib/commands/activation/request-mobile-change';
import { execute } from '@/lib/commands/execute';
import { acceptRosterRequest } from '@/lib/commands/roster/accept-roster-request';
import { digest, seal } from '@/lib/crypto/personal-data';
import { type Database, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { completeRecoveries } from '@/lib/jobs/complete-recoveries';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { ownRecovery } from '@/lib/queries/account/own-recovery';
import { rosterRequest } from '@/lib/queries/roster/roster-request';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { countingClient } from '../../support/counting';
import { newestCode } from '../../support/messages';
import { addGraduate, createWorld, type World } from '../../support/world';

const HOUR = 3_600_000;
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const who = (index: number) => {
  const { name = '', identityNumber = '', identityKind = 'resident-id' } = demoGraduates[index] ?? {};
  return { name, identityKind, identityNumber };
};
const askCode = (index: number, mobile: string, db: Database = world.db) =>
  execute(requestChangedMobileCode, null, { ...who(index), mobile, locale: 'zh-CN' }, { db });
const ask = (index: number, mobile: string, code: string, changes: object = {}, db: Database = world.db) => {
  const studentNumber = demoGraduates[index]?.studentNumber ?? '';
  const input = { ...who(index), studentNumber, mobile, email: '', note: '', code, ...changes };
  return execute(requestMobileChange, null, input, { db });
};
const accept = (id: string, now?: Date, viewer: Viewer = world.viewers.school) =>
  execute(acceptRosterRequest, viewer, { id }, { db: world.db, ...(now ? { now } : {}) });
const stop = (viewer: Viewer | null) => execute(stopAccountRecovery, viewer, {}, { db: world.db });
const account = (id: string) => world.db.account.findUniqueOrThrow({ where: { id } });
const recoveryOf = (accountId: string) => world.db.accountRecovery.findFirstOrThrow({ where: { accountId } });

/** A graduate whose new mobile the school has before it; answers the request. */
async function asked(index: number, mobile: string) {
  const { viewer } = await addGraduate(world, index);
  await askCode(index, mobile);
  expect(await ask(index, mobile, (await newestCode(world.db)).code)).toMatchObject({ outcome: 'done' });
  const request = await world.db.rosterRequest.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return { viewer, requestId: request.id, mobile };
}

async function toldTo(accountId: string, now: Date): Promise<string[]> {
  while ((await drainOutbox(world.db, now)) > 0);
  return (await world.db.notice.findMany({ where: { accountId } })).map(({ subject }) => subject);
}
const kinds = async (eventId: string) =>
  (await world.db.outboxEntry.findMany({ where: { eventId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

it('gives a lost account to the new mobile a day after the school agreed, and ends everything of before', async () => {
  const { db } = world;
  const { viewer, requestId, mobile } = await asked(0, '13700000100');
  const { accountId } = viewer;
  const secret = await openSession(accountId, {}, db);
  expect(await rosterRequest(world.viewers.school, { id: requestId }, db)).toMatchObject({ account: 'OWN' });
  const start = await databaseNow(db);
  expect(await accept(requestId, start)).toMatchObject({ outcome: 'done', result: { account: 'OWN' } });
  const { id } = await recoveryOf(accountId);
  const audit = await db.auditEvent.findFirstOrThrow({
    where: { subjectId: requestId, type: 'ROSTER_REQUEST_ACCEPTED' },
  });
  expect(audit).toMatchObject({ accountId: world.viewers.school.accountId, facts: { account: 'OWN' } });
  expect(await kinds(id)).toEqual(['ACCOUNTS:ACCOUNT_RECOVERY_BEGUN', 'ADDRESS:ACCOUNT_RECOVERY_WAITS']);
  expect((await toldTo(accountId, start)).join()).toContain('有人申请更换您账号的手机号');

  // Until then nothing is different: who is not the owner has taken nothing, and the owner can look and object.
  expect(await ownRecovery(viewer, undefined, db)).toMatchObject({ mobile: '137****0100' });
  expect(await completeRecoveries(db, new Date(start.getTime() + 24 * HOUR - 1))).toBe(0);
  expect((await account(accountId)).mobileDigest).toBeNull();
  const early = await execute(completeAccountRecovery, null, { id }, { db, now: start });
  expect(early).toMatchObject({ code: 'ACCOUNT_RECOVERY_STALE' });
  expect(await findSession(sessionHash(secret), db)).not.toBeNull();

  expect(await completeRecoveries(db, new Date(start.getTime() + 24 * HOUR))).toBe(1);
  expect(await account(accountId)).toMatchObject({
    mobileDigest: digest('mobile', mobile),
    emailDigest: null,
    emailSealed: null,
    passwordHash: null,
  });
  expect(await findSession(sessionHash(secret), db)).toBeNull();
  const old = { name: 'graduate1@demo.test', password: DEMO_PASSWORD, address: '203.0.113.9' };
  expect(await signInByPassword(old, db)).toEqual({ refused: 'SIGN_IN_WRONG' });
  expect(await recoveryOf(accountId)).toMatchObject({ state: 'DONE' });
  expect((await kinds(id)).slice(2)).toEqual(['ADDRESS:ACCOUNT_RECOVERED', 'ADDRESS:ACCOUNT_RECOVERED_FROM']);
  const ended = await db.auditEvent.findFirstOrThrow({ where: { type: 'ACCOUNT_RECOVERY_ENDED' } });
  expect(ended).toMatchObject({ subjectId: id, facts: { accountId, requestId, taken: true } });
  expect(JSON.stringify([audit, ended])).not.toContain(mobile);
  expect(await rosterRequest(world.viewers.school, { id: requestId }, db)).toMatchObject({
    outcome: { state: 'DONE' },
  });
});

it('keeps the second factor of an account that is given back', async () => {
  const { db } = world;
  const { viewer, requestId } = await asked(1, '13700000101');
  const { accountId } = viewer;
  const now = await databaseNow(db);
  const factor = { accountId, sessionId: newId(), secretSealed: seal('SECRET'), createdAt: now, confirmedAt: now };
  await db.secondFactor.create({ data: { id: newId(), ...factor } });
  await accept(requestId, now);
  expect(await completeRecoveries(db, new Date(now.getTime() + 25 * HOUR))).toBe(1);
  expect(await db.secondFactor.count({ where: { accountId } })).toBe(1);
});

it('is stopped by whoever still signs in: nothing changes, the school and the new mobile are told', async () => {
  const { db } = world;
  const { viewer, requestId } = await asked(2, '13700000102');
  await accept(requestId);
  const { id, effectiveAt } = await recoveryOf(viewer.accountId);
  expect(await stop(viewer)).toMatchObject({ outcome: 'done', result: { id } });
  expect(await stop(viewer)).toMatchObject({ code: 'ACCOUNT_RECOVERY_STALE' });
  expect(await completeRecoveries(db, new Date(effectiveAt.getTime() + HOUR))).toBe(0);
  expect(await account(viewer.accountId)).toMatchObject({ emailDigest: digest('email', 'graduate3@demo.test') });
  expect((await kinds(id)).slice(2)).toEqual([
    'ADDRESS:ACCOUNT_RECOVERY_CAME_TO_NOTHING',
    'ACCOUNTS:ACCOUNT_RECOVERY_OBJECTED',
  ]);
  expect(await toldTo(world.viewers.school.accountId, effectiveAt)).toContain('一位毕业生停止了更换手机号，请核实');
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'ACCOUNT_RECOVERY_STOPPED' } });
  expect(audit).toMatchObject({ accountId: viewer.accountId, subjectId: id });
  expect(await ownRecovery(viewer, undefined, db)).toBeNull();
});

it('lets exactly one of stopping and taking effect win at the same moment', async () => {
  const { db } = world;
  const { viewer, requestId } = await asked(3, '13700000103');
  const start = new Date((await databaseNow(db)).getTime() - 30 * HOUR);
  await accept(requestId, start);
  const [stopped, ended] = await Promise.all([stop(viewer), completeRecoveries(db, await databaseNow(db))]);
  expect([stopped.outcome === 'done', ended === 1].filter(Boolean)).toHaveLength(1);
  const { state } = await recoveryOf(viewer.accountId);
  const { emailDigest } = await account(viewer.accountId);
  expect(state).toBe(ended === 1 ? 'DONE' : 'STOPPED');
  expect(emailDigest === null).toBe(ended === 1);
});

it('does not open an account that acts for others too: the roster changes, the account does not', async () => {
  const { db, viewers } = world;
  const { viewer, requestId } = await asked(4, '13700000104');
  const { employerId } = viewers.employer;
  const member = { id: newId(), accountId: viewer.accountId, createdAt: world.start, employerId };
  await db.membership.create({ data: { ...member, party: 'EMPLOYER', role: 'READER' } });
  expect(await rosterRequest(viewers.school, { id: requestId }, db)).toMatchObject({ account: 'SHARED' });
  expect(await accept(requestId)).toMatchObject({ outcome: 'done', result: { account: 'SHARED' } });
  expect(await db.accountRecovery.count({ where: { accountId: viewer.accountId } })).toBe(0);
  expect(await kinds(requestId)).toEqual(['ACCOUNTS:ROSTER_REQUEST_DECIDED']);

  // Joined during the day: judged again at its end.
  const later = await asked(5, '13700000105');
  const now = await databaseNow(db);
  await accept(later.requestId, now);
  const joined = { ...member, id: newId(), accountId: later.viewer.accountId };
  await db.membership.create({ data: { ...joined, party: 'EMPLOYER', role: 'READER' } });
  expect(await completeRecoveries(db, new Date(now.getTime() + 25 * HOUR))).toBe(1);
  expect(await recoveryOf(later.viewer.accountId)).toMatchObject({ state: 'FAILED' });
  expect(await account(later.viewer.accountId)).toMatchObject({ mobileDigest: null, passwordHash: expect.any(String) });
});

it('refuses a mobile another account signs in by, when the school agrees and when the day is over', async () => {
  const { db, viewers } = world;
  const taken = '13700000106';
  const { viewer, requestId } = await asked(6, taken);
  const give = (mobile: string | null) =>
    db.account.update({
      where: { id: viewers.rival.accountId },
      data: { mobileSealed: mobile ? seal(mobile) : null, mobileDigest: mobile ? digest('mobile', mobile) : null },
    });
  await give(taken);
  expect(await accept(requestId)).toMatchObject({ code: 'ACCOUNT_RECOVERY_MOBILE_TAKEN' });
  expect(await db.rosterRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({ state: 'OPEN' });
  await give(null);
  const now = await databaseNow(db);
  expect(await accept(requestId, now)).toMatchObject({ outcome: 'done' });
  await give(taken);
  expect(await completeRecoveries(db, new Date(now.getTime() + 25 * HOUR))).toBe(1);
  expect(await recoveryOf(viewer.accountId)).toMatchObject({ state: 'FAILED' });
  expect(await account(viewer.accountId)).toMatchObject({ emailDigest: digest('email', 'graduate7@demo.test') });
});

it('is stopped by the owner alone, agreed to by his school alone, and ended by the clock alone', async () => {
  const { viewers } = world;
  const { viewer, requestId } = await asked(7, '13700000107');
  expect(await accept(requestId, undefined, { ...viewers.school, schoolId: newId() })).toEqual({
    outcome: 'not-found',
  });
  for (const other of [viewers.department, viewers.employer, viewer]) {
    expect(await accept(requestId, undefined, other)).toMatchObject({ code: 'FORBIDDEN' });
  }
  await accept(requestId);
  for (const other of [viewers.school, viewers.employer]) {
    expect(await stop(other)).toMatchObject({ code: 'ACCOUNT_RECOVERY_STALE' });
  }
  expect(await stop(null)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await recoveryOf(viewer.accountId)).toMatchObject({ state: 'WAITING' });
});

it('asks and answers alike whether there is an account, a request already, another number, or nobody', async () => {
  const { db, measured } = countingClient(world.url);
  await addGraduate(world, 8);
  const seen = [];
  const cases = [
    { index: 8, mobile: '13700000201' },
    // The one before is open still.
    { index: 8, mobile: '13700000202' },
    { index: 8, mobile: '13700000203', changes: { studentNumber: 'X' } },
    // Nobody of the roster: graduate 9 was never put there.
    { index: 9, mobile: '13700000204' },
  ];
  for (const { index, mobile, changes } of cases) {
    const asking = await measured(() => askCode(index, mobile, db));
    const { code } = await newestCode(world.db);
    const handing = await measured(() => ask(index, mobile, code, changes, db));
    seen.push([asking, handing]);
  }
  for (const one of seen) expect(one).toEqual(seen[0]);
  expect(seen[0]?.[1]?.answer).toMatchObject({ outcome: 'done', result: { received: true } });
  await db.$disconnect();
});
