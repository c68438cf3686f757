import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import { awaitingReviews } from '@/lib/db/stores/awaiting-reviews';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { recipientsOf } from '@/lib/jobs/recipients';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
let [department, school]: SchoolViewer[] = [];
const ids: string[] = [];

beforeAll(async () => {
  world = await createWorld();
  const { viewers, db } = world;
  if (viewers.department.party !== 'SCHOOL' || viewers.school.party !== 'SCHOOL') throw new Error('no reviewers');
  [department, school] = [viewers.department, viewers.school];
  for (const index of [0, 1, 2]) {
    const graduate = await addGraduate(world, index);
    const id = await sent(world, viewers.employer, graduate.enrolmentId);
    await prove(world, graduate.viewer, id);
    await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
    ids.push(id);
  }
  await execute(passReview, department, { id: ids[0] }, { db });
});
afterAll(() => world.close());

const queued = async (viewer: SchoolViewer | undefined, tab: 'waiting' | 'decided') => {
  if (!viewer) throw new Error('no reviewer');
  return (await reviewQueue(viewer, { tab }, world.db)).rows.map(({ id }) => id);
};

it('shows each level what waits for it, longest wait first, and the rest as dealt with', async () => {
  expect(await queued(department, 'waiting')).toEqual([ids[1], ids[2]]);
  expect(await queued(school, 'waiting')).toEqual([ids[0]]);
  expect(await queued(department, 'decided')).toEqual([ids[0]]);
  expect(new Set(await queued(school, 'decided'))).toEqual(new Set([ids[1], ids[2]]));
});

it('shows a department its own graduates only, and another school nothing', async () => {
  const [, other] = world.school.departments;
  const limited = { ...department, scopes: [{ level: 'DEPARTMENT', departmentId: other?.id }] } as SchoolViewer;
  // The third graduate of the demo studies in the second department.
  expect(await queued(limited, 'waiting')).toEqual([ids[2]]);
  const stranger = { ...school, schoolId: newId() } as SchoolViewer;
  expect(await queued(stranger, 'waiting')).toEqual([]);
  expect(await queued(stranger, 'decided')).toEqual([]);
});

it('a counsellor decides for the own department; without one there is nothing to see, to be told of or to decide', async () => {
  const { db, viewers, start } = world;
  const schoolId = department?.schoolId ?? '';
  await db.policyVersion.create({
    data: {
      id: newId(),
      schoolId,
      year: 2027,
      version: 2,
      levels: ['COUNSELLOR', 'SCHOOL'],
      rules: {},
      createdAt: start,
    },
  });
  const graduate = await addGraduate(world, 3);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
  const agreement = await db.agreement.findUniqueOrThrow({ where: { id }, include: { enrolment: true } });
  expect(agreement.state).toBe('PENDING_COUNSELLOR');
  const { departmentId } = agreement;
  const counsellor = (own: string | null) =>
    ({ ...department, scopes: [{ level: 'COUNSELLOR', departmentId: own }] }) as SchoolViewer;

  expect(await queued(counsellor(null), 'waiting')).toEqual([]);
  expect(await awaitingReviews(db, counsellor(null))).toMatchObject({ count: 0 });
  expect(await execute(passReview, counsellor(null), { id }, { db })).toEqual({ outcome: 'not-found' });
  expect(await queued(counsellor(departmentId), 'waiting')).toEqual([id]);
  expect(await awaitingReviews(db, counsellor(departmentId))).toMatchObject({ count: 1 });

  const membershipId = department?.membershipId ?? '';
  await expect(
    db.reviewerScope.create({ data: { id: newId(), membershipId, level: 'COUNSELLOR', departmentId: null } }),
  ).rejects.toThrow('reviewer_scope_names_department');
  const told = async () =>
    db.$transaction(async (transaction) => {
      const people = await recipientsOf(transaction, 'SCHOOL', agreement, 'COUNSELLOR');
      return people.map(({ accountId }) => accountId);
    });
  const other = world.school.departments.find((one) => one.id !== departmentId);
  await db.reviewerScope.create({
    data: { id: newId(), membershipId, level: 'COUNSELLOR', departmentId: other?.id },
  });
  expect(await told()).toEqual([]);
  await db.reviewerScope.create({ data: { id: newId(), membershipId, level: 'COUNSELLOR', departmentId } });
  expect(await told()).toEqual([department?.accountId]);
  expect(await execute(passReview, counsellor(departmentId), { id }, { db })).toMatchObject({ outcome: 'done' });
});
