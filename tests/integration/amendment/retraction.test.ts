import { afterAll, beforeAll, expect, it } from 'vitest';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { requestRetraction } from '@/lib/commands/retraction/request-retraction';
import { accepted, proveAnswerOf, signed } from '../../support/proceedings';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const asking = (agreementId: string) => ({ agreementId, reason: '项目取消，双方另作安排', confirmed: 'yes' });
const yes = (id: string) => ({ id, confirmed: 'yes' });

it('leaving with the consent of the graduate frees both: history, notice and count in one transaction', async () => {
  const { db, viewers } = world;
  const { id, graduate, enrolmentId } = await accepted(world, 0);
  const answer = await execute(requestRetraction, viewers.employer, asking(id), { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const request = answer.result.id;
  expect(await db.proceeding.findUniqueOrThrow({ where: { id: request } })).toMatchObject({
    ...{ kind: 'RETRACTION', state: 'PENDING_COUNTERPARTY', requestedBy: 'EMPLOYER', levels: [] },
  });
  const bare = await execute(agreeProceeding, graduate, yes(request), { db });
  expect(bare).toMatchObject({ outcome: 'refused', code: 'ANSWER_PROOF_MISSING' });
  await proveAnswerOf(world, graduate, request);
  expect((await execute(agreeProceeding, graduate, yes(request), { db })).outcome).toBe('done');
  const row = await db.agreement.findUniqueOrThrow({ where: { id } });
  expect(row.state).toBe('RETRACTED');
  expect(row.endedAt).not.toBeNull();
  const events = await db.agreementEvent.findMany({ where: { agreementId: id }, orderBy: { sequence: 'asc' } });
  expect(events.slice(-2).map(({ type }) => type)).toEqual(['RETRACTION_REQUESTED', 'AGREEMENT_RETRACTED']);
  for (const event of events.slice(-2)) expect(await db.outboxEntry.count({ where: { eventId: event.id } })).toBe(1);
  const open = await db.counterDelta.aggregate({ where: { name: 'RETRACTION_OPEN' }, _sum: { delta: true } });
  expect(open._sum.delta ?? 0).toBe(0);
  // The pair can begin anew.
  expect(await sent(world, viewers.employer, enrolmentId)).not.toBe(id);
});

it('nobody else can ask, nor without a reason, nor once it is signed, nor twice', async () => {
  const { db, viewers } = world;
  const { id, graduate } = await accepted(world, 1);
  for (const stranger of [viewers.rival, (await addGraduate(world, 2)).viewer])
    expect((await execute(requestRetraction, stranger, asking(id), { db })).outcome).toBe('not-found');
  expect((await execute(requestRetraction, viewers.school, asking(id), { db })).outcome).not.toBe('done');
  expect((await execute(requestRetraction, graduate, { ...asking(id), reason: ' ' }, { db })).outcome).toBe('invalid');
  const silent = await execute(requestRetraction, graduate, { ...asking(id), confirmed: undefined }, { db });
  expect(silent.outcome).toBe('invalid');
  const answers = await Promise.all([
    execute(requestRetraction, graduate, asking(id), { db }),
    execute(requestRetraction, viewers.employer, asking(id), { db }),
  ]);
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  const again = await execute(requestRetraction, graduate, asking(id), { db });
  expect(again).toMatchObject({ outcome: 'refused', code: 'PROCEEDING_OPEN_ALREADY' });
  const done = await signed(world, 3);
  const late = await execute(requestRetraction, done.graduate, asking(done.id), { db });
  expect(late).toMatchObject({ outcome: 'refused', code: 'AGREEMENT_WRONG_STATE' });
});

it('while the last review passes at the same moment one of the two wins, and never both', async () => {
  const { db, viewers } = world;
  for (const index of [4, 5, 6]) {
    const { id, graduate } = await accepted(world, index);
    await execute(passReview, viewers.department, { id }, { db });
    const answer = await execute(requestRetraction, graduate, asking(id), { db });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    const request = answer.result.id;
    const [passed, left] = await Promise.all([
      execute(passReview, viewers.school, { id }, { db }),
      execute(agreeProceeding, viewers.employer, yes(request), { db }),
    ]);
    expect([passed, left].filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    const [row, proceeding] = await Promise.all([
      db.agreement.findUniqueOrThrow({ where: { id } }),
      db.proceeding.findUniqueOrThrow({ where: { id: request } }),
    ]);
    const ends = passed.outcome === 'done' ? ['SIGNED', 'LAPSED'] : ['RETRACTED', 'PASSED'];
    expect([row.state, proceeding.state]).toEqual(ends);
  }
});
