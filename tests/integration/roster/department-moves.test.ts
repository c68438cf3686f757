import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { acceptRosterRequest } from '@/lib/commands/roster/accept-roster-request';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { execute } from '@/lib/commands/execute';
import { seal } from '@/lib/crypto/personal-data';
import type { Transaction } from '@/lib/db/client';
import { eventHash } from '@/lib/db/stores/agreement-event';
import { recordDepartmentMoves } from '@/lib/db/stores/department-moves';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import type { ActingParty } from '@/lib/domain/agreement/states';
import { cellsOf } from '@/lib/domain/roster/corrections';
import { newId } from '@/lib/ids';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { rosterFile, upload } from '../../support/roster';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

const [computing, engineering] = demoSchool.departments;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function invited(index: number) {
  const graduate = await addGraduate(world, index);
  return { ...graduate, index, id: await sent(world, world.viewers.employer, graduate.enrolmentId) };
}

async function accepted(index: number) {
  const letter = await invited(index);
  await prove(world, letter.viewer, letter.id);
  await execute(acceptInvitation, letter.viewer, { id: letter.id, confirmed: 'yes' }, { db: world.db });
  return letter;
}

/** The roster says another department for these graduates. */
async function importMoved(indexes: readonly number[], departmentName: string): Promise<string> {
  const { db, viewers } = world;
  const rows = indexes.flatMap((index) => demoGraduates[index] ?? []);
  const id = await upload(world, viewers.school, rosterFile(rows.map((row) => ({ ...cellsOf(row), departmentName }))));
  const answer = await execute(applyRosterImport, viewers.school, { id, scope: 'all' }, { db });
  expect(answer).toMatchObject({ outcome: 'done' });
  return id;
}

const rowOf = (id: string) =>
  world.db.agreement.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { sequence: 'asc' } } } });

/** Who is told of an event, by kind of side. */
async function toldOf(eventId: string | undefined): Promise<(string | null)[]> {
  const notices = await world.db.notice.findMany({ where: { eventId, channel: 'INBOX' } });
  return notices.map(({ accountId }) => accountId).sort();
}

it('an import that moves graduates moves their agreements with an event, a new version, outbox and audit', async () => {
  const { db, viewers, school } = world;
  const [waiting, signed, unanswered] = [await accepted(0), await accepted(1), await invited(3)];
  await execute(passReview, viewers.department, { id: signed.id }, { db });
  await execute(passReview, viewers.school, { id: signed.id }, { db });
  await drainOutbox(db);
  const before = await rowOf(waiting.id);
  const imported = await importMoved([0, 1, 3], engineering);

  const target = school.departments.find(({ name }) => name === engineering)?.id;
  for (const [id, state] of [
    [waiting.id, 'PENDING_DEPARTMENT'],
    [signed.id, 'SIGNED'],
  ] as const) {
    const row = await rowOf(id);
    const event = row.events.at(-1);
    expect(row).toMatchObject({ state, departmentId: target, lastSequence: event?.sequence, lastHash: event?.hash });
    expect(event).toMatchObject({
      ...{ type: 'DEPARTMENT_CHANGED', fromState: state, toState: state, party: 'SCHOOL' },
      ...{ actorId: viewers.school.accountId, reason: `${computing} → ${engineering}`, facts: {} },
      previousHash: row.events.at(-2)?.hash,
    });
    if (!event) throw new Error('no event');
    const { hash, id: _id, party, ...rest } = event;
    expect(eventHash({ ...rest, party: party as ActingParty, facts: {} })).toBe(hash);
    expect(await db.outboxEntry.count({ where: { eventId: event.id, doneAt: null } })).toBe(1);
    const audited = { subjectId: id, type: 'DEPARTMENT_CHANGED', accountId: viewers.school.accountId };
    expect(await db.auditEvent.count({ where: audited })).toBe(1);
  }
  const after = await rowOf(waiting.id);
  expect([after.version, after.stateSince]).toEqual([before.version + 1, before.stateSince]);
  // What nobody accepted has no reviewers yet: it moves along without a word.
  expect(await rowOf(unanswered.id)).toMatchObject({ departmentId: target, lastSequence: 1 });
  const entry = await db.auditEvent.findFirstOrThrow({ where: { subjectId: imported, type: 'ROSTER_IMPORTED' } });
  expect(entry.facts).toMatchObject({ changed: 3, agreementsMoved: 2 });

  await drainOutbox(db);
  const sides = [viewers.employer.accountId, waiting.viewer.accountId, viewers.department.accountId].sort();
  expect(await toldOf(after.events.at(-1)?.id)).toEqual(sides);
  const late = await toldOf((await rowOf(signed.id)).events.at(-1)?.id);
  expect(late).toEqual([viewers.employer.accountId, signed.viewer.accountId].sort());
});

it('the old department loses it, the new one has it, and a pass begun before finds another version', async () => {
  const { db, viewers, school } = world;
  const { id } = await accepted(4);
  const only = (name: string): SchoolViewer => {
    const departmentId = school.departments.find((one) => one.name === name)?.id ?? '';
    return { ...viewers.department, scopes: [{ level: 'DEPARTMENT', departmentId }] };
  };
  const waiting = async (viewer: SchoolViewer) =>
    (await reviewQueue(viewer, { tab: 'waiting' }, db)).rows.some((row) => row.id === id);
  const [old, fresh] = [only(computing), only(engineering)];
  const context = { db, now: new Date(), actor: old, command: 'pass-review' };
  const subject = await passReview.load(context, { id });
  expect([await waiting(old), await waiting(fresh)]).toEqual([true, false]);
  await importMoved([4], engineering);
  expect([await waiting(old), await waiting(fresh)]).toEqual([false, true]);
  if (!subject) throw new Error('no subject');
  const late = passReview.run(context, subject, { id, seenDifference: 'departmentName' }, undefined);
  await expect(late).rejects.toMatchObject({ code: 'AGREEMENT_STALE' });
  expect(await execute(passReview, old, { id }, { db })).toMatchObject({ outcome: 'not-found' });
  const seen = { id, seenDifference: 'departmentName' };
  expect(await execute(passReview, fresh, seen, { db })).toMatchObject({ outcome: 'done' });
});

it('a correction of one graduate does the same; one that leaves the department alone writes nothing', async () => {
  const { db, viewers } = world;
  const { id, enrolmentId } = await accepted(6);
  const correct = async (key: 'departmentName' | 'majorName', right: string) => {
    const content = { fields: [{ key, wrong: '', right }] };
    const request = { id: newId(), enrolmentId, kind: 'BASE_DATA_ERROR', createdAt: world.start };
    await db.rosterRequest.create({ data: { ...request, contentSealed: seal(JSON.stringify(content)) } });
    return execute(acceptRosterRequest, viewers.school, { id: request.id, [key]: right }, { db });
  };
  expect(await correct('majorName', '人工智能')).toMatchObject({ outcome: 'done' });
  expect((await rowOf(id)).lastSequence).toBe(2);
  expect(await correct('departmentName', engineering)).toMatchObject({ outcome: 'done' });
  expect((await rowOf(id)).events.at(-1)).toMatchObject({
    ...{ type: 'DEPARTMENT_CHANGED', sequence: 3, actorId: viewers.school.accountId },
    reason: `${computing} → ${engineering}`,
  });
});

it('costs two statements for a thousand graduates, however many agreements move', async () => {
  const { db, viewers } = world;
  const moves = (await db.agreement.findMany({ select: { enrolmentId: true } })).map(({ enrolmentId }) => ({
    ...{ enrolmentId, from: computing, to: engineering },
  }));
  const others = Array.from({ length: 10_000 - moves.length }, () => ({ enrolmentId: newId(), from: 'A', to: 'B' }));
  let statements = 0;
  await db.$transaction(async (tx) => {
    const counting = new Proxy(tx, {
      get(target, key) {
        if (key === '$queryRaw') statements += 1;
        return Reflect.get(target, key) as unknown;
      },
    }) as Transaction;
    const circumstances = { actor: viewers.school, now: new Date() };
    expect(await recordDepartmentMoves(counting, circumstances, [...moves, ...others])).toBeGreaterThan(3);
  });
  // Ten readings, and one writing for the only chunk in which something moved.
  expect(statements).toBe(11);
});
