import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { extendInvitation } from '@/lib/commands/agreement/extend-invitation';
import { remindGraduate } from '@/lib/commands/agreement/remind-graduate';
import { execute } from '@/lib/commands/execute';
import { remindOfDeadlines } from '@/lib/jobs/remind-of-deadlines';
import { addDays, endOfShanghaiDay, shanghaiDate } from '@/lib/domain/rules/dates';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const letter = (id: string) => world.db.agreement.findUniqueOrThrow({ where: { id } });
const before = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);
const HOUR = 3_600_000;

it('a running deadline is extended: event, notice and the new last second in one step, the terms as they were', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 0);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const old = await letter(id);
  const days = (await agreementDetail(viewers.employer, id, db))?.extension;
  const lastOn = addDays(shanghaiDate(old.invitedAt), 9);
  expect(days?.from).toBe(addDays(shanghaiDate(old.invitedAt), 6));
  expect(await execute(extendInvitation, viewers.employer, { id, lastOn }, { db })).toMatchObject({ outcome: 'done' });
  const now = await letter(id);
  expect(now).toMatchObject({ state: 'PENDING_GRADUATE', termsId: old.termsId, version: old.version + 1 });
  expect(now.replyBy).toEqual(endOfShanghaiDay(lastOn));
  expect(now.stateSince).toEqual(old.stateSince);
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id, type: 'INVITATION_EXTENDED' } });
  expect(event.facts).toEqual({ replyBy: now.replyBy.toISOString(), before: old.replyBy.toISOString() });
  expect(await db.outboxEntry.count({ where: { eventId: event.id } })).toBe(1);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'INVITATION_EXTENDED' } })).toBe(1);
  // The last millisecond of the new day is accepted, midnight is not.
  await prove(world, graduate.viewer, id, before(now.replyBy, 1000));
  const answer = { id, confirmed: 'yes' };
  expect(await execute(acceptInvitation, graduate.viewer, answer, { db, now: now.replyBy })).toMatchObject({
    outcome: 'refused',
    code: 'AGREEMENT_DEADLINE_PASSED',
  });
  expect(await execute(acceptInvitation, graduate.viewer, answer, { db, now: before(now.replyBy, 1) })).toMatchObject({
    outcome: 'done',
  });
});

it('a day that is earlier, beyond the school’s rules or after the reporting says so at the field', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 1);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const today = shanghaiDate((await letter(id)).invitedAt);
  const problems = {
    [addDays(today, 5)]: 'EXTENSION_NOT_LATER',
    [addDays(today, 31)]: 'EXTENSION_OUTSIDE_POLICY',
    [addDays(today, 3000)]: 'EXTENSION_AFTER_REPORT',
    '2027-02-30': 'DATE_INVALID',
    '': 'LAST_DAY_MISSING',
  };
  for (const [lastOn, problem] of Object.entries(problems))
    expect(await execute(extendInvitation, viewers.employer, { id, lastOn }, { db }), lastOn).toEqual({
      outcome: 'invalid',
      fields: { lastOn: problem },
    });
  const lastOn = addDays(today, 8);
  for (const stranger of [viewers.rival])
    expect(await execute(extendInvitation, stranger, { id, lastOn }, { db })).toEqual({ outcome: 'not-found' });
  for (const reader of [viewers.reader, graduate.viewer, viewers.school])
    expect(await execute(extendInvitation, reader, { id, lastOn }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  const { replyBy } = await letter(id);
  expect(await execute(extendInvitation, viewers.employer, { id, lastOn }, { db, now: replyBy })).toMatchObject({
    code: 'AGREEMENT_DEADLINE_PASSED',
  });
});

it('both sides are reminded 48 and 24 hours before, once each, and anew after an extension', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 2);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const { replyBy, invitedAt } = await letter(id);
  // One row for both sides; it is drained when its moment comes.
  const told = () =>
    db.outboxEntry.count({ where: { subjectId: id, content: { path: ['event'], equals: 'INVITATION_ENDING' } } });
  await remindOfDeadlines(db, before(replyBy, 48 * HOUR + 1));
  expect(await told()).toBe(0);
  await remindOfDeadlines(db, before(replyBy, 48 * HOUR));
  await remindOfDeadlines(db, before(replyBy, 47 * HOUR));
  expect(await told()).toBe(1);
  await Promise.all([1, 2, 3].map(() => remindOfDeadlines(db, before(replyBy, 24 * HOUR))));
  expect(await told()).toBe(2);
  expect((await letter(id)).remindedHours).toBe(24);
  const lastOn = addDays(shanghaiDate(invitedAt), 20);
  await execute(extendInvitation, viewers.employer, { id, lastOn }, { db });
  const extended = await letter(id);
  expect(extended.remindedHours).toBeNull();
  // The worker was down for both moments: one reminder, not two.
  await remindOfDeadlines(db, before(extended.replyBy, HOUR));
  expect(await told()).toBe(3);
  await remindOfDeadlines(db, extended.replyBy);
  expect(await told()).toBe(3);
});

it('the employer reminds by hand once in 24 hours, and not whoever has answered', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 3);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const answers = await Promise.all([1, 2, 3].map(() => execute(remindGraduate, viewers.employer, { id }, { db })));
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  expect(answers).toContainEqual(expect.objectContaining({ outcome: 'refused', code: 'REMINDED_TODAY' }));
  const { nudgedAt, version } = await letter(id);
  expect(version).toBe(1);
  const next = new Date((nudgedAt?.getTime() ?? 0) + 24 * HOUR);
  expect(await execute(remindGraduate, viewers.employer, { id }, { db, now: next })).toMatchObject({ outcome: 'done' });
  expect(await execute(remindGraduate, viewers.rival, { id }, { db })).toEqual({ outcome: 'not-found' });
  await prove(world, graduate.viewer, id);
  await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
  expect(await execute(remindGraduate, viewers.employer, { id }, { db })).toMatchObject({
    code: 'AGREEMENT_WRONG_STATE',
  });
});
