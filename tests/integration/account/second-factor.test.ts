import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { startPathAfterFactor, startPathOf } from '@/lib/auth/start-path';
import { beginSecondFactor } from '@/lib/commands/second-factor/begin-second-factor';
import { confirmSecondFactor } from '@/lib/commands/second-factor/confirm-second-factor';
import { passSecondFactor } from '@/lib/commands/second-factor/pass-second-factor';
import { removeSecondFactor } from '@/lib/commands/second-factor/remove-second-factor';
import { turnOffSecondFactor } from '@/lib/commands/second-factor/turn-off-second-factor';
import { execute } from '@/lib/commands/execute';
import { stepAt, totpCode } from '@/lib/crypto/totp';
import { databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { ownSecondFactor } from '@/lib/queries/account/own-second-factor';
import { createWorld, type World } from '../../support/world';

const STEP = 30_000;
let world: World;
/** A moment of this test: every test has minutes of its own, so no step was used before. */
let now: Date;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  now = await databaseNow(world.db);
});

/** Signs in with the password (or code) alone; who looks then, if anybody. */
async function enter(accountId: string, isRequired = false) {
  const secret = await openSession(accountId, {}, world.db);
  const session = await findSession(sessionHash(secret), world.db, isRequired);
  if (!session) throw new Error('no session');
  return { secret, session };
}

async function entered(accountId: string): Promise<Viewer> {
  const { session } = await enter(accountId);
  if (!session.viewer) throw new Error('nobody looks');
  return session.viewer;
}

const begin = (viewer: Viewer, at = now) => execute(beginSecondFactor, viewer, {}, { db: world.db, now: at });
const confirm = (viewer: Viewer, code: string, saved = 'yes', at = now) =>
  execute(confirmSecondFactor, viewer, { code, saved }, { db: world.db, now: at });
const turnOff = (viewer: Viewer, code: string, at = now) =>
  execute(turnOffSecondFactor, viewer, { code }, { db: world.db, now: at });
const pass = (sessionId: string, code: string, at = now) =>
  execute(passSecondFactor, null, { sessionId, code }, { db: world.db, now: at });

async function begun(viewer: Viewer) {
  expect(await begin(viewer)).toMatchObject({ outcome: 'done' });
  const own = await ownSecondFactor(viewer, '三方签约', world.db);
  if (own.state !== 'BEGUN') throw new Error(own.state);
  return own;
}

/** Turns it on for an account, by the code of now; answers with what its owner holds. */
async function turnedOn(accountId: string) {
  const viewer = await entered(accountId);
  const { secret, recoveryCodes } = await begun(viewer);
  expect(await confirm(viewer, totpCode(secret, stepAt(now)))).toMatchObject({ outcome: 'done' });
  const codeAt = (steps: number) => totpCode(secret, stepAt(now) + steps);
  return { viewer, secret, recoveryCodes, codeAt, at: (steps: number) => new Date(now.getTime() + steps * STEP) };
}

const told = async (accountId: string) => {
  const later = new Date(now.getTime() + 300_000);
  while ((await drainOutbox(world.db, later)) > 0);
  return (await world.db.notice.findMany({ where: { accountId, channel: 'INBOX' } })).map(({ subject }) => subject);
};

it('is set up by a secret only its session sees and a first code; secrets are sealed, other sessions end, the owner is told', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.school;
  const other = await enter(accountId);
  const viewer = await entered(accountId);
  const { secret, recoveryCodes, address } = await begun(viewer);
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(address).toContain(secret);
  expect(address).not.toContain('school@demo.test');
  const elsewhere = await entered(accountId);
  expect(await ownSecondFactor(elsewhere, '三方签约', db)).toMatchObject({ state: 'OFF' });
  expect(await confirm(elsewhere, totpCode(secret, stepAt(now)))).toMatchObject({ code: 'SECOND_FACTOR_STALE' });

  expect(await confirm(viewer, '000000')).toEqual({ outcome: 'invalid', fields: { code: 'FACTOR_CODE_WRONG' } });
  expect(await confirm(viewer, totpCode(secret, stepAt(now)), '')).toMatchObject({
    fields: { saved: 'RECOVERY_CODES_NOT_SAVED' },
  });
  expect(await confirm(viewer, totpCode(secret, stepAt(now)))).toMatchObject({ outcome: 'done' });

  expect(await ownSecondFactor(viewer, '三方签约', db)).toMatchObject({ state: 'ON', codesLeft: 10 });
  const row = await db.secondFactor.findUniqueOrThrow({ where: { accountId }, include: { recoveryCodes: true } });
  expect(row.codesSealed).toBeNull();
  const stored = JSON.stringify([Buffer.from(row.secretSealed).toString('latin1'), row.recoveryCodes]);
  for (const text of [secret, ...recoveryCodes]) expect(stored).not.toContain(text);
  expect(await findSession(sessionHash(other.secret), db)).toBeNull();
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'SECOND_FACTOR_TURNED_ON' } });
  expect(audit).toMatchObject({ accountId, subjectId: row.id, facts: { endedSessions: 2 } });
  expect(await told(accountId)).toEqual(['已开启二次验证']);
  expect(await begin(viewer)).toMatchObject({ code: 'SECOND_FACTOR_ON_ALREADY' });
});

it('a session of such an account can do nothing until the code; then it goes on under a new secret', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.employer;
  const { codeAt, at } = await turnedOn(accountId);
  const { secret, session } = await enter(accountId);
  expect(session).toMatchObject({ pending: 'SECOND_FACTOR', viewer: null, settingUp: null });
  expect(await startPathOf(accountId, '/employer/favourites', db)).toBe(
    '/sign-in/second-factor?next=%2Femployer%2Ffavourites',
  );
  expect(await pass(session.id, '000000', at(1))).toMatchObject({ outcome: 'refused', code: 'SECOND_FACTOR_WRONG' });
  const answer = await pass(session.id, codeAt(1), at(1));
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  expect(await findSession(sessionHash(secret), db)).toBeNull();
  const passed = await findSession(sessionHash(answer.result.secret), db);
  expect(passed).toMatchObject({ id: session.id, pending: null, viewer: { accountId, party: 'EMPLOYER' } });
  expect(await startPathAfterFactor(accountId, '/employer/favourites', db)).toBe('/employer/favourites');
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'SECOND_FACTOR_PASSED', subjectId: accountId } });
  expect(audit).toMatchObject({ accountId: null, facts: { by: 'code' } });
  // Passed once: there is nothing to hand in any more.
  expect(await pass(session.id, codeAt(2), at(2))).toEqual({ outcome: 'not-found' });
});

it('no code is good twice: not in another session, not at the same moment', async () => {
  const { accountId } = world.viewers.rival;
  const { codeAt, at } = await turnedOn(accountId);
  const [one, two] = [await enter(accountId), await enter(accountId)];
  // The code that turned it on is used up too.
  expect(await pass(one.session.id, codeAt(0))).toMatchObject({ code: 'SECOND_FACTOR_WRONG' });
  const answers = await Promise.all([one, two].map(({ session }) => pass(session.id, codeAt(1), at(1))));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
});

it('a recovery code gets in once, and the owner is told how many are left', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.reader;
  const { recoveryCodes } = await turnedOn(accountId);
  const code = recoveryCodes[3]?.toLowerCase().replace('-', ' ') ?? '';
  const [one, two] = [await enter(accountId), await enter(accountId)];
  expect(await pass(one.session.id, code)).toMatchObject({ outcome: 'done' });
  expect(await pass(two.session.id, code)).toMatchObject({ code: 'SECOND_FACTOR_WRONG' });
  const viewer = await findSession(
    (await db.session.findUniqueOrThrow({ where: { id: one.session.id } })).tokenHash,
    db,
  );
  expect(await ownSecondFactor(viewer?.viewer as Viewer, '', db)).toMatchObject({ state: 'ON', codesLeft: 9 });
  expect(await told(accountId)).toContain('有人用恢复码登录了您的账号');
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'SECOND_FACTOR_PASSED', subjectId: accountId } });
  expect(audit.facts).toEqual({ by: 'recovery' });
});

it('ten wrong codes pause the tries of the account, the right one included; a session that waits too long is gone', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.department;
  const { codeAt, at } = await turnedOn(accountId);
  const { session, secret } = await enter(accountId);
  const tries = [];
  for (let n = 0; n < 12; n += 1) tries.push(await pass(session.id, 'AAAAA-AAAAA', at(1)));
  const codes = tries.map((answer) => ('code' in answer ? answer.code : answer.outcome));
  expect(codes.slice(0, 10)).toEqual(Array(10).fill('SECOND_FACTOR_WRONG'));
  expect(codes.at(-1)).toBe('SECOND_FACTOR_TRIES_EXHAUSTED');
  expect(await pass(session.id, codeAt(1), at(1))).toMatchObject({ code: 'SECOND_FACTOR_TRIES_EXHAUSTED' });
  await db.session.update({ where: { id: session.id }, data: { createdAt: new Date(now.getTime() - 601_000) } });
  expect(await findSession(sessionHash(secret), db)).toBeNull();
});

it('is turned off by a fresh code of it only, and the owner is told', async () => {
  const { db, start, school } = world;
  const { createAccount } = await import('../../support/rows');
  const owner = { party: 'SCHOOL', role: 'REVIEWER', schoolId: school.schoolId } as const;
  const membershipId = await createAccount(db, 'second', '林晚', owner, start);
  const { accountId } = await db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  const { viewer, codeAt, at } = await turnedOn(accountId);
  const waiting = await enter(accountId);
  expect(await turnOff(viewer, codeAt(0))).toEqual({ outcome: 'invalid', fields: { code: 'FACTOR_CODE_WRONG' } });
  expect(await turnOff(viewer, codeAt(1), at(1))).toMatchObject({ outcome: 'done' });
  expect(await db.secondFactor.count({ where: { accountId } })).toBe(0);
  expect(await findSession(sessionHash(waiting.secret), db)).toBeNull();
  expect((await enter(accountId)).session).toMatchObject({ pending: null });
  expect(await told(accountId)).toEqual(expect.arrayContaining(['已关闭二次验证']));
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'SECOND_FACTOR_TURNED_OFF' } });
  expect(audit).toMatchObject({ accountId, facts: { by: 'code', endedSessions: 1 } });
  expect(await turnOff(viewer, codeAt(2), at(2))).toMatchObject({ code: 'SECOND_FACTOR_STALE' });
});

it('where it is required, an operator or reviewer without one may do nothing but set it up; an employer may go on', async () => {
  const { db, start } = world;
  const { addOperator } = await import('../../support/viewers');
  const { accountId } = await addOperator({ db, start });
  const { session } = await enter(accountId, true);
  expect(session).toMatchObject({ pending: 'SET_UP', viewer: null, settingUp: { accountId, party: 'PLATFORM' } });
  expect((await enter(accountId, false)).session).toMatchObject({ pending: null, viewer: { party: 'PLATFORM' } });
  const viewer = session.settingUp as Viewer;
  const { secret } = await begun(viewer);
  expect(await confirm(viewer, totpCode(secret, stepAt(now)))).toMatchObject({ outcome: 'done' });
  const { tokenHash } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
  expect(await findSession(tokenHash, db, true)).toMatchObject({ pending: null, viewer: { party: 'PLATFORM' } });

  const { createAccount } = await import('../../support/rows');
  const owner = { party: 'EMPLOYER', role: 'READER', employerId: world.viewers.employer.employerId } as const;
  const membershipId = await createAccount(db, 'other', '周也', owner, start);
  const member = await db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  expect((await enter(member.accountId, true)).session).toMatchObject({ pending: null, viewer: { party: 'EMPLOYER' } });
});

it('the command line turns it off for somebody who lost everything, and tells him', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.school;
  expect(await db.secondFactor.count({ where: { accountId } })).toBe(1);
  const waiting = await enter(accountId);
  const remove = (account: string) => execute(removeSecondFactor, null, { account }, { db, now });
  expect(await remove('nobody@demo.test')).toEqual({ outcome: 'not-found' });
  expect(await remove('school@demo.test')).toMatchObject({ outcome: 'done' });
  expect(await remove('school@demo.test')).toEqual({ outcome: 'not-found' });
  expect(await findSession(sessionHash(waiting.secret), db)).toBeNull();
  expect((await enter(accountId)).session.pending).toBeNull();
  expect(await told(accountId)).toContain('已关闭二次验证');
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'SECOND_FACTOR_REMOVED' } });
  expect(audit).toMatchObject({ accountId: null, subjectId: accountId });
});

it('begins only shortly after signing in, and not for a stranger', async () => {
  const { accountId } = world.viewers.employer;
  const viewer = world.viewers.rival;
  expect(await begin({ ...viewer, sessionId: viewer.sessionId })).toEqual({ outcome: 'not-found' });
  expect(await execute(beginSecondFactor, null, {}, { db: world.db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  const { session } = await enter(accountId);
  const late = new Date(now.getTime() + 11 * 60_000);
  const actor = { ...world.viewers.employer, sessionId: session.id };
  expect(await begin(actor, late)).toMatchObject({ outcome: 'refused', code: 'SIGN_IN_NOT_FRESH' });
});
