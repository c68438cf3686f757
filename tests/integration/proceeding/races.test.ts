import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { addProceedingPaper } from '@/lib/commands/proceeding/add-proceeding-paper';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { rejectProceeding } from '@/lib/commands/proceeding/reject-proceeding';
import { takeUpProceeding } from '@/lib/commands/proceeding/take-up-proceeding';
import { overdueFrom } from '@/lib/domain/proceeding/reply-time';
import { asked, askFor, signed } from '../../support/proceedings';
import { paper } from '../../support/terminations';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const yes = (id: string) => ({ id, confirmed: 'yes' });
const done = (answers: { outcome: string }[]) => answers.filter(({ outcome }) => outcome === 'done').length;
const ROUNDS = 15;

it('of agreeing and cancelling at the same moment exactly one wins, round after round; the loser is told why', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 0);
  const ends = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await asked(world, graduate, agreement);
    const answers = await Promise.all([
      execute(agreeProceeding, viewers.employer, yes(id), { db }),
      execute(cancelProceeding, graduate, { id }, { db }),
    ]);
    expect(done(answers)).toBe(1);
    const loser = answers.find(({ outcome }) => outcome !== 'done');
    expect(['PROCEEDING_STALE', 'PROCEEDING_WRONG_STATE', 'PROCEEDING_IN_REVIEW']).toContain(
      loser && 'code' in loser ? loser.code : loser,
    );
    const { state } = await db.proceeding.findUniqueOrThrow({ where: { id } });
    ends.add(state);
    if (state === 'PENDING_DEPARTMENT')
      await execute(rejectProceeding, viewers.department, { id, reason: '重新申请' }, { db });
  }
  const events = await db.agreementEvent.count({ where: { agreementId: agreement, type: 'TERMINATION_REQUESTED' } });
  expect(events).toBe(ROUNDS);
  expect([...ends].every((state) => ['PENDING_DEPARTMENT', 'CANCELLED'].includes(state))).toBe(true);
});

it('two reviewers pass the same level at the same moment: it moves one level, with one line in the history', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 1);
  const id = await asked(world, graduate, agreement);
  await execute(agreeProceeding, viewers.employer, yes(id), { db });
  const both = { ...viewers.department, scopes: [...scopesOf(viewers.department), ...scopesOf(viewers.school)] };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => execute(passProceeding, both, { id, level: 'DEPARTMENT' }, { db })),
  );
  expect(done(answers)).toBe(1);
  const last = await Promise.all(
    Array.from({ length: 8 }, () => execute(passProceeding, viewers.school, { id, level: 'SCHOOL' }, { db })),
  );
  expect(done(last)).toBe(1);
  const events = await db.agreementEvent.findMany({ where: { agreementId: agreement }, orderBy: { sequence: 'asc' } });
  expect(events.slice(-2).map(({ type }) => type)).toEqual(['TERMINATION_REVIEW_PASSED', 'AGREEMENT_TERMINATED']);
  expect(await db.outboxEntry.count({ where: { eventId: events.at(-1)?.id ?? '' } })).toBe(1);
});

const scopesOf = (viewer: World['viewers']['school']) => (viewer.party === 'SCHOOL' ? viewer.scopes : []);

it('the answer that comes while the school takes it up counts once, for one of the two', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await asked(world, graduate, agreement);
    const now = overdueFrom((await db.proceeding.findUniqueOrThrow({ where: { id } })).requestedAt);
    const answers = await Promise.all([
      execute(takeUpProceeding, viewers.school, { id }, { db, now }),
      execute(agreeProceeding, viewers.employer, yes(id), { db, now }),
    ]);
    expect(done(answers)).toBe(1);
    await execute(rejectProceeding, viewers.department, { id, reason: '重新申请' }, { db });
  }
});

it('of many requests at the same moment one is under way', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 3);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => askFor(world, index % 2 ? graduate : viewers.employer, agreement)),
  );
  expect(done(answers)).toBe(1);
  expect(await db.proceeding.count({ where: { agreementId: agreement } })).toBe(1);
});

it('a paper handed in after the page was drawn has to be looked at before anybody agrees, passes or rejects', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 4);
  const id = await asked(world, graduate, agreement);
  const version = async () => String((await db.proceeding.findUniqueOrThrow({ where: { id } })).version);
  const addPaper = async (letter: string) => {
    const answer = await execute(addProceedingPaper, graduate, { id, file: paper(letter) }, { db });
    expect(answer.outcome).toBe('done');
  };
  const stale = { outcome: 'refused', code: 'PROCEEDING_STALE' };

  let seen = await version();
  await addPaper('a');
  expect(await execute(agreeProceeding, viewers.employer, { ...yes(id), seen }, { db })).toMatchObject(stale);
  const agreed = await execute(agreeProceeding, viewers.employer, { ...yes(id), seen: await version() }, { db });
  expect(agreed.outcome).toBe('done');

  seen = await version();
  await addPaper('b');
  const level = 'DEPARTMENT';
  expect(await execute(passProceeding, viewers.department, { id, level, seen }, { db })).toMatchObject(stale);
  const no = { id, level, seen, reason: '材料不全' };
  expect(await execute(rejectProceeding, viewers.department, no, { db })).toMatchObject(stale);
  expect(await db.proceeding.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'PENDING_DEPARTMENT' });
  const passed = await execute(passProceeding, viewers.department, { id, level, seen: await version() }, { db });
  expect(passed.outcome).toBe('done');
});
