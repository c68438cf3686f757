import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { beginSecondFactor } from '@/lib/commands/second-factor/begin-second-factor';
import { confirmSecondFactor } from '@/lib/commands/second-factor/confirm-second-factor';
import { passSecondFactor } from '@/lib/commands/second-factor/pass-second-factor';
import { renewRecoveryCodes } from '@/lib/commands/second-factor/renew-recovery-codes';
import { execute } from '@/lib/commands/execute';
import { stepAt, totpCode } from '@/lib/crypto/totp';
import { databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { ownSecondFactor } from '@/lib/queries/account/own-second-factor';
import { createWorld, type World } from '../../support/world';

let world: World;
let now: Date;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  now = await databaseNow(world.db);
});

const at = (steps: number): Date => new Date(now.getTime() + steps * 30_000);
const renew = (viewer: Viewer | null, code: string, steps = 1) =>
  execute(renewRecoveryCodes, viewer, { oneTimeCode: code }, { db: world.db, now: at(steps) });

async function enter(accountId: string) {
  const secret = await openSession(accountId, {}, world.db);
  const session = await findSession(sessionHash(secret), world.db, false);
  if (!session) throw new Error('no session');
  return session;
}

/** Signed in with an app that is on; answers who looks, the codes of before and those of the app. */
async function withApp(accountId: string) {
  const viewer = (await enter(accountId)).viewer as Viewer;
  await execute(beginSecondFactor, viewer, {}, { db: world.db, now });
  const own = await ownSecondFactor(viewer, '三方签约', world.db);
  if (own.state !== 'BEGUN') throw new Error(own.state);
  const { secret, recoveryCodes } = own;
  const codeAt = (steps: number): string => totpCode(secret, stepAt(now) + steps);
  const input = { code: codeAt(0), saved: 'yes' };
  expect(await execute(confirmSecondFactor, viewer, input, { db: world.db, now })).toMatchObject({ outcome: 'done' });
  return { viewer, recoveryCodes, codeAt };
}

it('makes ten new codes by a code of the app: the old ones end, only hashes are kept, the owner is told', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.school;
  const { viewer, recoveryCodes, codeAt } = await withApp(accountId);
  const waiting = await enter(accountId);
  expect(await renew(viewer, '000000')).toEqual({ outcome: 'invalid', fields: { oneTimeCode: 'FACTOR_CODE_WRONG' } });
  expect(await db.recoveryCode.count({ where: { secondFactor: { accountId } } })).toBe(10);
  const answer = await renew(viewer, codeAt(1));
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { codes } = answer.result;
  expect(new Set([...codes, ...recoveryCodes]).size).toBe(20);
  expect(await ownSecondFactor(viewer, '', db)).toMatchObject({ state: 'ON', codesLeft: 10 });
  const pass = (code: string) => execute(passSecondFactor, null, { sessionId: waiting.id, code }, { db, now: at(2) });
  expect(await pass(recoveryCodes[0] ?? '')).toMatchObject({ code: 'SECOND_FACTOR_WRONG' });
  expect(await pass(codes[0] ?? '')).toMatchObject({ outcome: 'done' });

  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'RECOVERY_CODES_RENEWED' } });
  expect(audit).toMatchObject({ accountId, facts: { before: 10, made: 10 } });
  while ((await drainOutbox(db, at(20))) > 0);
  const notices = await db.notice.findMany({ where: { accountId } });
  expect(notices.map(({ subject }) => subject)).toContain('您账号的恢复码已换新');
  const kept = JSON.stringify([
    await db.recoveryCode.findMany(),
    await db.idempotencyKey.findMany(),
    await db.auditEvent.findMany(),
    await db.outboxEntry.findMany(),
    notices,
  ]);
  for (const code of codes) expect(kept).not.toContain(code);
});

it('asks for the app, not for a recovery code, and says what to do without the phone', async () => {
  const { db, viewers } = world;
  const { viewer, recoveryCodes } = await withApp(viewers.employer.accountId);
  expect(await renew(viewer, recoveryCodes[0] ?? '')).toMatchObject({ code: 'RECOVERY_CODES_NEED_APP' });
  expect(await renew(viewer, '')).toMatchObject({ fields: { oneTimeCode: 'FACTOR_MISSING' } });
  const where = { secondFactor: { accountId: viewers.employer.accountId }, usedAt: null };
  expect(await db.recoveryCode.count({ where })).toBe(10);
});

it('makes one set when the form is sent twice at the same moment', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.rival;
  const { viewer, codeAt } = await withApp(accountId);
  const answers = await Promise.all([renew(viewer, codeAt(1)), renew(viewer, codeAt(1))]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'invalid']);
  expect(await db.recoveryCode.count({ where: { secondFactor: { accountId } } })).toBe(10);
});

it('is not for whoever has no app, nor for nobody, and never answers from a kept result', async () => {
  const { db, viewers } = world;
  expect(await renew(viewers.reader, '123456')).toMatchObject({ code: 'SECOND_FACTOR_STALE' });
  expect(await renew(null, '123456')).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  const repeat = { db, now, idempotencyKey: 'a-key' };
  await expect(execute(renewRecoveryCodes, viewers.reader, { oneTimeCode: '123456' }, repeat)).rejects.toThrow();
});
