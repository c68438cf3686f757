import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer, SchoolViewer, Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { measureTurns } from '@/lib/jobs/measure-turns';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { employerAgreements } from '@/lib/queries/agreement/employer-agreements';
import { overdueReviews, reviewQueue } from '@/lib/queries/agreement/review-queue';
import { workbenchTodo } from '@/lib/queries/employer/workbench-todo';
import { schoolHome } from '@/lib/queries/school/school-home';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

const HOUR = 3_600_000;
let world: World;
let start: Date;
let department: SchoolViewer;
let school: SchoolViewer;
let employer: EmployerViewer;
let rival: EmployerViewer;

/** A moment of the story, in hours from its beginning. */
const at = (hours: number): Date => new Date(start.getTime() + hours * HOUR);
const must = async (answer: Promise<{ outcome: string }>): Promise<void> =>
  expect(await answer).toMatchObject({ outcome: 'done' });

async function accepted(index: number, from: Viewer, sentAt: number, acceptedAt: number): Promise<string> {
  const { db } = world;
  const graduate = await addGraduate(world, index);
  const id = await sent(world, from, graduate.enrolmentId, at(sentAt));
  await prove(world, graduate.viewer, id, at(acceptedAt));
  await must(execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db, now: at(acceptedAt) }));
  return id;
}

const pass = (viewer: Viewer, id: string, hours: number) =>
  must(execute(passReview, viewer, { id }, { db: world.db, now: at(hours) }));

const measured = async (scope: string, state: string) => {
  const row = await world.db.turnMedian.findUnique({ where: { scope_state: { scope, state } } });
  return row && [row.medianSeconds / 3600, row.sampleSize];
};

beforeAll(async () => {
  world = await createWorld();
  start = new Date(world.start.getTime() + 60_000);
  const { viewers } = world;
  if (viewers.department.party !== 'SCHOOL' || viewers.school.party !== 'SCHOOL') throw new Error('no reviewers');
  if (viewers.employer.party !== 'EMPLOYER' || viewers.rival.party !== 'EMPLOYER') throw new Error('no employers');
  [department, school, employer, rival] = [viewers.department, viewers.school, viewers.employer, viewers.rival];
});
afterAll(() => world.close());

it('measures what each owner took, from turns it ended itself or let run out, and nothing broken off by others', async () => {
  const { db } = world;
  // Answers after 2, 4, 6, 8 hours; one declined after 10; one that ran out after its five days; one withdrawn.
  const ids = [
    await accepted(0, employer, 0, 2),
    await accepted(1, employer, 0, 4),
    await accepted(2, rival, 0, 6),
    await accepted(3, rival, 0, 8),
  ] as const;
  const [declining, silent, lost] = [
    await addGraduate(world, 4),
    await addGraduate(world, 5),
    await addGraduate(world, 6),
  ];
  const declined = await sent(world, employer, declining.enrolmentId, at(0));
  await must(execute(declineInvitation, declining.viewer, { id: declined, reason: '读研' }, { db, now: at(10) }));
  const expired = await sent(world, employer, silent.enrolmentId, at(0));
  const { replyBy } = await db.agreement.findUniqueOrThrow({ where: { id: expired } });
  await must(execute(expireInvitation, null, { id: expired }, { db, now: replyBy }));
  const withdrawn = await sent(world, employer, lost.enrolmentId, at(0));
  await must(execute(withdrawInvitation, employer, { id: withdrawn }, { db, now: at(1) }));
  // One department passes after 3 and 5 hours; the school after 7.
  await pass(department, ids[0], 2 + 3);
  await pass(department, ids[1], 4 + 5);
  await pass(school, ids[0], 5 + 7);

  await measureTurns(db, at(200));
  const { departmentId } = await db.agreement.findUniqueOrThrow({ where: { id: ids[0] } });
  expect(await measured(`graduates:${school.schoolId}`, 'PENDING_GRADUATE')).toEqual([7, 6]);
  expect(await measured(`department:${departmentId}`, 'PENDING_DEPARTMENT')).toEqual([4, 2]);
  expect(await measured(`school:${school.schoolId}`, 'PENDING_SCHOOL')).toEqual([7, 1]);
  const scopes = await db.turnMedian.findMany({ select: { scope: true } });
  expect(new Set(scopes.map(({ scope }) => scope.split(':')[0]))).toEqual(
    new Set(['graduates', 'department', 'school']),
  );
});

it('counts the turn of a department from the moment it got the record', async () => {
  const { db } = world;
  const id = await accepted(7, rival, 20, 21);
  const row = await db.agreement.findUniqueOrThrow({ where: { id } });
  const other = world.school.departments.find((one) => one.id !== row.departmentId);
  // As a change of the roster writes it: the record moves and its history says when.
  await db.enrolment.update({ where: { id: row.enrolmentId }, data: { departmentId: other?.id ?? '' } });
  const last = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id }, orderBy: { sequence: 'desc' } });
  await db.agreementEvent.create({
    data: {
      ...last,
      facts: {},
      ...{ id: newId(), sequence: last.sequence + 1, type: 'DEPARTMENT_CHANGED', party: 'SCHOOL', at: at(31) },
      ...{ fromState: row.state, toState: row.state },
    },
  });
  await db.agreement.update({ where: { id }, data: { lastSequence: last.sequence + 1 } });
  const reviewer = { ...department, scopes: [{ level: 'DEPARTMENT', departmentId: other?.id ?? '' }] } as SchoolViewer;
  await measureTurns(db, at(200));
  const before = (await measured(`department:${other?.id}`, 'PENDING_DEPARTMENT'))?.[1] ?? 0;
  const reason = '学籍有变，请重新发起。';
  await must(execute(rejectReview, reviewer, { id, reason }, { db, now: at(31 + 9) }));
  await measureTurns(db, at(200));
  const after = await db.turnMedian.findUnique({
    where: { scope_state: { scope: `department:${other?.id}`, state: 'PENDING_DEPARTMENT' } },
  });
  expect(after?.sampleSize).toBe(before + 1);
  expect(before).toBe(0);
  expect((after?.medianSeconds ?? 0) / 3600).toBe(9);
});

it('measures the other side’s answers and the reviews of a proceeding, which the history of its agreement tells', async () => {
  const { db } = world;
  const row = await db.agreement.findFirstOrThrow({ where: { state: 'SIGNED' } });
  const last = await db.agreementEvent.findFirstOrThrow({
    where: { agreementId: row.id },
    orderBy: { sequence: 'desc' },
  });
  const steps = [
    ['EMPLOYER', null, 'PENDING_COUNTERPARTY', 50],
    ['EMPLOYER', 'PENDING_COUNTERPARTY', 'CANCELLED', 51],
    ['EMPLOYER', null, 'PENDING_COUNTERPARTY', 60],
    ['GRADUATE', 'PENDING_COUNTERPARTY', 'PENDING_DEPARTMENT', 66],
    ['SCHOOL', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 70],
    ['SYSTEM', 'PENDING_SCHOOL', 'LAPSED', 71],
  ] as const;
  for (const [index, [party, from, to, hours]] of steps.entries()) {
    const told = { type: 'TERMINATION_STEP', party, at: at(hours), facts: { kind: 'TERMINATION', from, to } };
    const own = { id: newId(), sequence: last.sequence + 1 + index, fromState: row.state, toState: row.state };
    await db.agreementEvent.create({ data: { ...last, ...told, ...own } });
  }
  await measureTurns(db, at(200));
  expect(await measured(`graduates:${row.schoolId}`, 'TERMINATION.PENDING_COUNTERPARTY')).toEqual([6, 1]);
  expect(await measured(`employer:${row.employerId}`, 'TERMINATION.PENDING_COUNTERPARTY')).toBeNull();
  expect(await measured(`department:${row.departmentId}`, 'TERMINATION.PENDING_DEPARTMENT')).toEqual([4, 1]);
  expect(await measured(`school:${row.schoolId}`, 'TERMINATION.PENDING_SCHOOL')).toBeNull();
});

it('forgets what lies more than ninety days back, and an owner of whom nothing is left', async () => {
  const { db } = world;
  const days = (count: number) => 24 * count;
  await measureTurns(db, at(days(90) + 3));
  // The answer after 2 hours is out; 1 (the later one), 4, 6, 8, 10 and the one that ran out are left.
  expect(await measured(`graduates:${school.schoolId}`, 'PENDING_GRADUATE')).toEqual([7, 6]);
  expect(await measureTurns(db, at(days(400)))).toBe(0);
  expect(await db.turnMedian.count()).toBe(0);
});

it('a number is shown from five turns on, and what takes twice as long is overdue, first and filtered', async () => {
  const { db } = world;
  const waiting = await db.agreement.findMany({ where: { state: 'PENDING_DEPARTMENT' }, orderBy: { id: 'asc' } });
  const [slow] = waiting;
  if (!slow) throw new Error('nobody waits');
  const now = new Date();
  await db.agreement.updateMany({ where: { state: 'PENDING_DEPARTMENT' }, data: { stateSince: now } });
  await db.agreement.update({ where: { id: slow.id }, data: { stateSince: new Date(now.getTime() - 5 * HOUR) } });
  const key = { scope: `department:${slow.departmentId}`, state: 'PENDING_DEPARTMENT' };
  const reviewer = {
    ...department,
    scopes: [{ level: 'DEPARTMENT', departmentId: slow.departmentId }],
  } as SchoolViewer;
  const setMedian = async (sampleSize: number) => {
    await measureTurns(db, at(24 * 400));
    await db.turnMedian.create({ data: { ...key, medianSeconds: 2 * 3600, sampleSize, computedAt: now } });
  };

  await setMedian(4);
  expect((await agreementDetail(reviewer, slow.id, db))?.clock).toMatchObject({ usualSeconds: null, overdue: null });
  expect(await overdueReviews(reviewer, undefined, db)).toEqual({ count: 0, most: 99 });

  await setMedian(5);
  const expected = { holder: 'DEPARTMENT', usualSeconds: 7200, latest: null, overdue: 'LONGER_THAN_USUAL' };
  expect((await agreementDetail(reviewer, slow.id, db))?.clock).toMatchObject(expected);
  expect(await overdueReviews(reviewer, undefined, db)).toEqual({ count: 1, most: 99 });
  expect((await reviewQueue(reviewer, { tab: 'overdue' }, db)).rows.map(({ id }) => id)).toEqual([slow.id]);
  expect((await schoolHome(reviewer, undefined, db)).overdue).toEqual({ count: 1, most: 99 });
  const owner = slow.employerId === employer.employerId ? employer : rival;
  const row = (await employerAgreements(owner, { list: 'standing' }, db)).rows.find(({ id }) => id === slow.id);
  expect(row?.clock).toMatchObject(expected);
  expect((await workbenchTodo(owner, undefined, db)).others[0]).toMatchObject({ kind: 'slow', id: slow.id });

  // Another department and another school have neither the record nor its number.
  const stranger = { ...reviewer, scopes: [{ level: 'DEPARTMENT', departmentId: newId() }] } as SchoolViewer;
  expect(await overdueReviews(stranger, undefined, db)).toEqual({ count: 0, most: 99 });
  expect((await reviewQueue(stranger, { tab: 'overdue' }, db)).rows).toEqual([]);
  expect(await agreementDetail({ ...stranger, schoolId: newId() }, slow.id, db)).toBeNull();
  const foreign = owner === employer ? rival : employer;
  expect((await workbenchTodo(foreign, undefined, db)).others.map(({ id }) => id)).not.toContain(slow.id);
  await expect(overdueReviews(owner as never, undefined, db)).rejects.toThrow('not allowed');
});

it('asks the database for the usual times of a page once, and then not for minutes', async () => {
  const { db } = world;
  const scope = `graduates:${school.schoolId}`;
  const graduate = await addGraduate(world, 8);
  const id = await sent(world, employer, graduate.enrolmentId);
  const usual = async () => {
    const { rows } = await employerAgreements(employer, { list: 'standing' }, db);
    return rows.find((row) => row.id === id)?.clock?.usualSeconds;
  };
  await measureTurns(db, at(24 * 400));
  await db.turnMedian.create({
    data: { scope, state: 'PENDING_GRADUATE', medianSeconds: 60, sampleSize: 9, computedAt: start },
  });
  expect(await usual()).toBe(60);
  await db.turnMedian.updateMany({ where: { scope }, data: { medianSeconds: 90 } });
  expect(await usual()).toBe(60);
  await measureTurns(db, at(24 * 400));
  expect(await usual()).toBeNull();
});
