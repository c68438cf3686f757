import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { execute } from '@/lib/commands/execute';
import { eventHash, firstHash } from '@/lib/db/stores/agreement-event';
import { type ActingParty, agreementStates } from '@/lib/domain/agreement/states';
import { agreementCheckCharacter } from '@/lib/domain/rules/agreement-number';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const yes = (id: string) => ({ id, confirmed: 'yes' });

async function stateOf(id: string): Promise<string> {
  return (await world.db.agreement.findUniqueOrThrow({ where: { id } })).state;
}

it('carries an agreement from the letter to the signature, with events, counters, outbox and audit in step', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 0);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  expect(await execute(acceptInvitation, graduate.viewer, yes(id), { db })).toMatchObject({
    outcome: 'done',
    result: { state: 'PENDING_DEPARTMENT' },
  });
  expect(await execute(passReview, viewers.department, { id }, { db })).toMatchObject({
    outcome: 'done',
    result: { state: 'PENDING_SCHOOL' },
  });
  expect(await execute(passReview, viewers.school, { id }, { db })).toMatchObject({
    outcome: 'done',
    result: { state: 'SIGNED' },
  });

  const signed = await db.agreement.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { sequence: 'asc' } } },
  });
  const number = signed.number ?? '';
  expect(number).toMatch(/^\d{15}[\dX]$/);
  expect(agreementCheckCharacter(number.slice(0, 15))).toBe(number[15]);
  expect(signed.events.map((event) => event.type)).toEqual([
    'INVITATION_SENT',
    'INVITATION_ACCEPTED',
    'REVIEW_PASSED',
    'AGREEMENT_SIGNED',
  ]);
  let previousHash = firstHash(id);
  for (const { hash, party, facts, ...row } of signed.events) {
    const event = { ...row, id: undefined };
    expect(event.previousHash).toBe(previousHash);
    expect(eventHash({ ...event, party: party as ActingParty, facts: facts as Record<string, unknown> })).toBe(hash);
    previousHash = hash;
  }
  expect(signed.lastHash).toBe(previousHash);
  expect(await db.outboxEntry.count({ where: { subjectId: id } })).toBe(4);
  expect(await db.auditEvent.count({ where: { subjectId: id } })).toBe(4);
  const { employerId, schoolId, graduationYear } = signed;
  for (const scope of [`employer:${employerId}`, `school:${schoolId}:${graduationYear}`]) {
    const states = { in: [...agreementStates] };
    const sums = await db.counterDelta.groupBy({ by: ['name'], where: { scope, name: states }, _sum: { delta: true } });
    expect(sums).toHaveLength(4);
    for (const { name, _sum } of sums)
      expect({ name, sum: _sum.delta }).toEqual({ name, sum: name === 'SIGNED' ? 1 : 0 });
  }
});

it('binds a graduate once when two employers are accepted at the same moment', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 1);
  const [one, two] = [
    await sent(world, viewers.employer, graduate.enrolmentId),
    await sent(world, viewers.rival, graduate.enrolmentId),
  ];
  await Promise.all([prove(world, graduate.viewer, one), prove(world, graduate.viewer, two)]);
  const answers = await Promise.all(
    [one, two].map((id) => execute(acceptInvitation, graduate.viewer, yes(id), { db })),
  );
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find((answer) => answer.outcome === 'refused')).toMatchObject({ code: 'GRADUATE_BOUND' });
  expect(await db.agreement.count({ where: { enrolmentId: graduate.enrolmentId, state: 'PENDING_DEPARTMENT' } })).toBe(
    1,
  );
});

it('lets exactly one of accept and withdraw win, round after round', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 2);
  for (let round = 0; round < 20; round += 1) {
    const id = await sent(world, viewers.employer, graduate.enrolmentId);
    await prove(world, graduate.viewer, id);
    const answers = await Promise.all([
      execute(acceptInvitation, graduate.viewer, yes(id), { db }),
      execute(withdrawInvitation, viewers.employer, { id }, { db }),
    ]);
    expect(answers.filter((answer) => answer.outcome === 'done')).toHaveLength(1);
    const state = await stateOf(id);
    expect(['PENDING_DEPARTMENT', 'WITHDRAWN']).toContain(state);
    if (state === 'PENDING_DEPARTMENT')
      await execute(rejectReview, viewers.department, { id, reason: '重新发起' }, { db });
  }
});

it('the deadline is exclusive: the last millisecond counts, the next does not', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 4);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const { replyBy } = await db.agreement.findUniqueOrThrow({ where: { id } });
  await prove(world, graduate.viewer, id, new Date(replyBy.getTime() - 1000));
  expect(await execute(acceptInvitation, graduate.viewer, yes(id), { db, now: replyBy })).toMatchObject({
    code: 'AGREEMENT_DEADLINE_PASSED',
  });
  const early = new Date(replyBy.getTime() - 1);
  expect(await execute(expireInvitation, null, { id }, { db, now: early })).toMatchObject({
    code: 'AGREEMENT_DEADLINE_AHEAD',
  });
  expect(await execute(acceptInvitation, graduate.viewer, yes(id), { db, now: early })).toMatchObject({
    outcome: 'done',
  });
});

it('without a fresh proof of identity nobody is bound', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 5);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const accept = () => execute(acceptInvitation, graduate.viewer, yes(id), { db });
  expect(await accept()).toMatchObject({ code: 'IDENTITY_PROOF_MISSING' });
  await prove(world, graduate.viewer, id, new Date(Date.now() - 301_000));
  expect(await accept()).toMatchObject({ code: 'IDENTITY_PROOF_MISSING' });
  expect(await stateOf(id)).toBe('PENDING_GRADUATE');
});

it('what belongs to others is not found, whoever asks', async () => {
  const { db, viewers } = world;
  const [graduate, stranger] = [await addGraduate(world, 6), await addGraduate(world, 7)];
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const answers = await Promise.all([
    execute(withdrawInvitation, viewers.rival, { id }, { db }),
    execute(acceptInvitation, stranger.viewer, yes(id), { db }),
    execute(declineInvitation, stranger.viewer, { id, reason: '不是我的' }, { db }),
    execute(passReview, viewers.school, { id }, { db }),
    execute(rejectReview, viewers.department, { id, reason: '还没有应约' }, { db }),
  ]);
  expect(answers.map((answer) => answer.outcome)).toEqual(Array(5).fill('not-found'));
  expect(await execute(withdrawInvitation, viewers.reader, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(withdrawInvitation, null, { id }, { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await stateOf(id)).toBe('PENDING_GRADUATE');
});

it('unconfirmed base data keeps a graduate from accepting, not from being invited', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 9);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  expect(await execute(acceptInvitation, graduate.viewer, yes(id), { db })).toMatchObject({
    code: 'GRADUATE_DATA_UNCONFIRMED',
  });
});

it('the database refuses to rewrite history', async () => {
  const { db } = world;
  await expect(db.agreementEvent.updateMany({ data: { reason: 'other' } })).rejects.toThrow();
  await expect(db.auditEvent.deleteMany({})).rejects.toThrow();
  await expect(db.termsVersion.updateMany({ data: { hash: 'other' } })).rejects.toThrow();
});
