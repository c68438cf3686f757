import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { endNotice } from '@/lib/commands/proceeding/end-notice';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { rejectProceeding } from '@/lib/commands/proceeding/reject-proceeding';
import { remindProceeding } from '@/lib/commands/proceeding/remind-proceeding';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { watchProceedings } from '@/lib/jobs/watch-proceedings';
import { asked, type Asked, signed } from '../../support/proceedings';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const at = (shanghai: string) => new Date(`${shanghai}+08:00`);
const rowOf = (id: string) => world.db.proceeding.findUniqueOrThrow({ where: { id } });
const remindersOf = async (agreementId: string) => {
  const entries = await world.db.outboxEntry.findMany({
    where: { subjectId: agreementId },
    orderBy: { createdAt: 'asc' },
  });
  return entries
    .map(({ content, recipients }) => ({
      ...(content as { event: string; proceeding?: { days?: number } }),
      recipients,
    }))
    .filter(({ event }) => /ANSWER_/.test(event))
    .map(({ event, proceeding, recipients }) => [event, proceeding?.days, recipients]);
};
/** Several workers at once, as in production. */
const watch = async (now: Date) => {
  const runs = await Promise.all([watchProceedings(world.db, now), watchProceedings(world.db, now)]);
  return runs.reduce((sum, count) => sum + count, 0);
};

it('reminds on days 3, 7 and 15 once each, and tells the school that it may take it up', async () => {
  const { graduate, id: agreement } = await signed(world, 0);
  const id = await asked(world, graduate, agreement, { now: at('2027-12-20T23:59:59') });
  expect(await watch(at('2027-12-23T23:59:59'))).toBe(0);
  expect(await watch(at('2027-12-24T00:00:00'))).toBe(1);
  expect(await watch(at('2027-12-24T00:01:00'))).toBe(0);
  expect(await watch(at('2027-12-27T23:59:59'))).toBe(0);
  expect(await watch(at('2027-12-28T00:00:00'))).toBe(1);
  expect(await watch(at('2028-01-04T23:59:59'))).toBe(0);
  expect(await watch(at('2028-01-05T00:00:00'))).toBe(1);
  expect(await watch(at('2028-03-01T00:00:00'))).toBe(0);
  expect(await remindersOf(agreement)).toEqual([
    ['TERMINATION_ANSWER_AWAITED', 3, ['EMPLOYER']],
    ['TERMINATION_ANSWER_AWAITED', 7, ['EMPLOYER']],
    ['TERMINATION_ANSWER_OVERDUE', 15, ['EMPLOYER', 'SCHOOL']],
  ]);
  expect((await rowOf(id)).remindedDays).toBe(15);
  expect(await world.db.auditEvent.count({ where: { subjectId: agreement, type: 'PROCEEDING_REMINDED' } })).toBe(3);
});

it('a worker that stood still sends the latest reminder only', async () => {
  const { graduate, id: agreement } = await signed(world, 1);
  const { employer } = world.viewers;
  const id = await asked(world, employer, agreement, { now: at('2027-05-01T09:00:00') });
  expect(await watch(at('2027-05-11T08:00:00'))).toBe(1);
  expect(await remindersOf(agreement)).toEqual([['TERMINATION_ANSWER_AWAITED', 7, ['GRADUATE']]]);
  const again = { db: world.db, now: at('2027-05-11T08:00:00') };
  expect(await execute(remindProceeding, null, { id }, again)).toMatchObject({ code: 'PROCEEDING_NOT_DUE' });
  expect(graduate.party).toBe('GRADUATE');
});

it('an amendment is reminded of as well, but the school does not decide it without the answer', async () => {
  const { db } = world;
  const { graduate, id: agreement } = await signed(world, 2);
  const { termsId } = await db.agreement.findUniqueOrThrow({ where: { id: agreement } });
  const what: Asked = { kind: 'AMENDMENT', termsId, now: at('2027-06-01T09:00:00') };
  await asked(world, graduate, agreement, what);
  // And the last reminder of the one before.
  expect(await watch(at('2027-06-17T00:00:00'))).toBe(2);
  expect(await remindersOf(agreement)).toEqual([['AMENDMENT_ANSWER_AWAITED', 15, ['EMPLOYER']]]);
});

async function announced(index: number, now: Date) {
  const { db, viewers } = world;
  const { graduate, id: agreement } = await signed(world, index);
  const id = await asked(world, graduate, agreement, { publicNoticeDays: 5, now });
  const circumstances = { db, now };
  await execute(agreeProceeding, viewers.employer, { id, confirmed: 'yes' }, circumstances);
  await execute(passProceeding, viewers.department, { id }, circumstances);
  const last = await execute(passProceeding, viewers.school, { id }, circumstances);
  expect(last).toMatchObject({ result: { state: 'PUBLIC_NOTICE' } });
  return { id, agreement };
}

it('a public notice ends to the second, across the turn of the year, and terminates the agreement', async () => {
  const { db } = world;
  const { id, agreement } = await announced(3, at('2027-12-29T15:00:00'));
  expect((await rowOf(id)).noticeUntil).toEqual(at('2028-01-04T00:00:00'));
  const early = { db, now: at('2028-01-03T23:59:59.999') };
  expect(await execute(endNotice, null, { id }, early)).toMatchObject({ code: 'PROCEEDING_NOTICE_RUNS' });
  expect(await watch(early.now)).toBe(0);
  expect((await db.agreement.findUniqueOrThrow({ where: { id: agreement } })).state).toBe('SIGNED');
  expect(await watch(at('2028-01-04T00:00:00'))).toBe(1);
  expect(await rowOf(id)).toMatchObject({ state: 'PASSED', endedAt: at('2028-01-04T00:00:00') });
  expect(await db.agreement.findUniqueOrThrow({ where: { id: agreement } })).toMatchObject({
    state: 'TERMINATED',
    endedAt: at('2028-01-04T00:00:00'),
  });
  const event = await db.agreementEvent.findFirstOrThrow({
    where: { agreementId: agreement },
    orderBy: { sequence: 'desc' },
  });
  expect(event).toMatchObject({
    type: 'AGREEMENT_TERMINATED',
    party: 'SYSTEM',
    fromState: 'SIGNED',
    toState: 'TERMINATED',
  });
  expect(await db.auditEvent.count({ where: { subjectId: agreement, type: 'PUBLIC_NOTICE_ENDED' } })).toBe(1);
});

it('the school stops a public notice until its last millisecond; the clock may end it from the next on', async () => {
  const { db, viewers } = world;
  const { id } = await announced(4, at('2027-12-29T15:00:00'));
  const stop = (viewer: typeof viewers.school, now: Date, level?: string) =>
    execute(rejectProceeding, viewer, { id, reason: '有人提出异议', level }, { db, now });
  const [last, over] = [at('2028-01-03T23:59:59.999'), at('2028-01-04T00:00:00')];
  expect(await stop(viewers.department, last)).toMatchObject({ code: 'PROCEEDING_SCHOOL_LEVEL' });
  expect(await stop(viewers.school, over)).toMatchObject({ code: 'PROCEEDING_NOTICE_OVER' });
  expect(await stop(viewers.school, last, 'SCHOOL')).toMatchObject({ code: 'PROCEEDING_STALE' });
  expect(await stop(viewers.school, last)).toMatchObject({ result: { state: 'REJECTED' } });
  expect(await watch(over)).toBe(0);
});

it('of stopping a notice and its end one wins, and the agreement follows it', async () => {
  const { db, viewers } = world;
  const { id, agreement } = await announced(5, at('2027-12-29T15:00:00'));
  const [stopped, ended] = await Promise.all([
    execute(rejectProceeding, viewers.school, { id, reason: '有人提出异议' }, { db, now: at('2028-01-03T23:59:59') }),
    execute(endNotice, null, { id }, { db, now: at('2028-01-04T00:00:00') }),
  ]);
  expect([stopped.outcome, ended.outcome].filter((outcome) => outcome === 'done')).toHaveLength(1);
  const { state } = await db.agreement.findUniqueOrThrow({ where: { id: agreement } });
  expect(state).toBe(ended.outcome === 'done' ? 'TERMINATED' : 'SIGNED');
});

it('every message is written for each side in its words, and leads to the page of the request', async () => {
  const { db, viewers } = world;
  const { graduate, id: agreement } = await signed(world, 6);
  const id = await asked(world, graduate, agreement);
  while ((await drainOutbox(db)) > 0);
  const inbox = (accountId: string) =>
    db.notice.findFirst({ where: { accountId, channel: 'INBOX' }, orderBy: { createdAt: 'desc' } });
  expect(await inbox(viewers.employer.accountId)).toMatchObject({ link: `/employer/proceedings/${id}` });
  const [told, own] = [await inbox(viewers.employer.accountId), await inbox(graduate.accountId)];
  expect(told?.subject).toContain('等您答复');
  expect(own).toMatchObject({ link: `/graduate/proceedings/${id}` });
  expect(own?.subject).toContain('您的解约申请已送达');
  await execute(agreeProceeding, viewers.employer, { id, confirmed: 'yes' }, { db });
  while ((await drainOutbox(db)) > 0);
  expect(await inbox(viewers.department.accountId)).toMatchObject({ link: `/school/proceedings/${id}` });
  expect(await db.outboxEntry.count({ where: { lastError: { not: null } } })).toBe(0);
});
