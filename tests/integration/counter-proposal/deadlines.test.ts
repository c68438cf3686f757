import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForChanges } from '@/prisma/seed/demo/ask-for-changes';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { acceptCounter } from '@/lib/commands/counter-proposal/accept-counter';
import { refuseCounter } from '@/lib/commands/counter-proposal/refuse-counter';
import { takeBackCounter } from '@/lib/commands/counter-proposal/take-back-counter';
import { execute } from '@/lib/commands/execute';
import { addDays, endOfShanghaiDay, shanghaiDate } from '@/lib/domain/rules/dates';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

let next = 0;
const wish = { 'change-pay': 'yes', regularPay: '18500' };

async function asked() {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, next++);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  expect(await askForChanges(db, graduate.viewer, { id, ...wish })).toMatchObject({ outcome: 'done' });
  const proposal = (await db.termsVersion.findFirstOrThrow({ where: { agreementId: id, number: 2 } })).hash;
  const { replyBy } = await db.agreement.findUniqueOrThrow({ where: { id } });
  return { ...graduate, id, proposal, replyBy };
}

/** The letter as the database has it, with what its events and its counters say. */
async function standing(id: string) {
  const { state, termsId, replyBy, events, terms } = await world.db.agreement.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { sequence: 'asc' } }, terms: { orderBy: { number: 'asc' } } },
  });
  const types = events.map(({ type }) => type);
  expect(events.at(-1)?.toState).toBe(state);
  expect(await world.db.outboxEntry.count({ where: { subjectId: id } })).toBe(events.length);
  return { state, onTable: terms.find((version) => version.id === termsId)?.number, replyBy, types };
}

it('leaves the graduate at least until the end of the next-but-one day, and never less than he had', async () => {
  const { db, viewers } = world;
  const late = await asked();
  const lastHour = new Date(late.replyBy.getTime() - 3_600_000);
  const answer = { id: late.id, proposal: late.proposal };
  expect(await execute(acceptCounter, viewers.employer, answer, { db, now: lastHour })).toMatchObject({
    outcome: 'done',
  });
  expect((await standing(late.id)).replyBy).toEqual(endOfShanghaiDay(addDays(shanghaiDate(lastHour), 2)));
  const early = await asked();
  await execute(refuseCounter, viewers.employer, { id: early.id, reason: '不能更高。' }, { db });
  expect((await standing(early.id)).replyBy).toEqual(early.replyBy);
});

it('runs on while terms are negotiated: the last second counts, the next does not, and the sweep closes the letter', async () => {
  const { db, viewers } = world;
  const { id, proposal, replyBy, viewer } = await asked();
  const after = { db, now: replyBy };
  const passed = { outcome: 'refused', code: 'AGREEMENT_DEADLINE_PASSED' };
  expect(await execute(acceptCounter, viewers.employer, { id, proposal }, after)).toMatchObject(passed);
  expect(await execute(takeBackCounter, viewer, { id }, after)).toMatchObject(passed);
  expect(await execute(expireInvitation, null, { id }, after)).toMatchObject({ outcome: 'done' });
  expect(await standing(id)).toMatchObject({ state: 'EXPIRED', onTable: 1 });
  const other = await asked();
  const lastSecond = new Date(other.replyBy.getTime() - 1000);
  const back = await execute(takeBackCounter, other.viewer, { id: other.id }, { db, now: lastSecond });
  expect(back).toMatchObject({ outcome: 'done' });
});

it('does not let somebody whom another agreement binds ask, but lets him decline meanwhile', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, next++);
  const { viewer, enrolmentId } = graduate;
  const [bound, other] = [
    await sent(world, viewers.employer, enrolmentId),
    await sent(world, viewers.rival, enrolmentId),
  ];
  await prove(world, viewer, bound);
  await execute(acceptInvitation, viewer, { id: bound, confirmed: 'yes' }, { db });
  expect(await askForChanges(db, viewer, { id: other, ...wish })).toMatchObject({ code: 'GRADUATE_BOUND' });
  const { id, viewer: free } = await asked();
  expect(await execute(declineInvitation, free, { id, reason: '已有其他安排。' }, { db })).toMatchObject({
    outcome: 'done',
    result: { state: 'DECLINED' },
  });
});

it('decides once when the graduate takes back what the employer accepts at the same moment', async () => {
  const { db, viewers } = world;
  for (let round = 0; round < 3; round += 1) {
    const { id, proposal, viewer } = await asked();
    const answers = await Promise.all([
      execute(takeBackCounter, viewer, { id }, { db }),
      execute(acceptCounter, viewers.employer, { id, proposal }, { db }),
    ]);
    const winner = answers.findIndex(({ outcome }) => outcome === 'done');
    const loser = answers[1 - winner];
    expect(loser?.outcome === 'refused' && ['AGREEMENT_STALE', 'AGREEMENT_WRONG_STATE'].includes(loser.code)).toBe(
      true,
    );
    const { types, onTable, state } = await standing(id);
    expect([state, types.length]).toEqual(['PENDING_GRADUATE', 3]);
    expect([types.at(-1), onTable]).toEqual(winner === 0 ? ['COUNTER_TAKEN_BACK', 1] : ['COUNTER_ACCEPTED', 2]);
  }
});

it('decides once when the employer accepts while the sweep closes the letter', async () => {
  const { db, viewers } = world;
  const { id, proposal, replyBy } = await asked();
  const before = new Date(replyBy.getTime() - 1);
  const answers = await Promise.all([
    execute(acceptCounter, viewers.employer, { id, proposal }, { db, now: before }),
    execute(expireInvitation, null, { id }, { db, now: replyBy }),
  ]);
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  const { state, types, onTable } = await standing(id);
  const hasAccepted = answers[0].outcome === 'done';
  expect([state, onTable]).toEqual(hasAccepted ? ['PENDING_GRADUATE', 2] : ['EXPIRED', 1]);
  expect(types.at(-1)).toBe(hasAccepted ? 'COUNTER_ACCEPTED' : 'INVITATION_EXPIRED');
});

// The last one: rules of a school are never taken back.
it('never leaves more than the school allows a letter', async () => {
  const { db, viewers, school } = world;
  const { id, proposal, replyBy } = await asked();
  const policy = await db.policyVersion.findFirstOrThrow({ where: { schoolId: school.schoolId } });
  const { id: _id, version, levels, ...rules } = policy;
  const strict = { ...rules, levels, id: crypto.randomUUID(), version: version + 1, replyDaysMaximum: 1 };
  await db.policyVersion.create({ data: JSON.parse(JSON.stringify(strict)) as never });
  const lastHour = new Date(replyBy.getTime() - 3_600_000);
  await execute(acceptCounter, viewers.employer, { id, proposal }, { db, now: lastHour });
  expect((await standing(id)).replyBy).toEqual(endOfShanghaiDay(addDays(shanghaiDate(lastHour), 1)));
});
