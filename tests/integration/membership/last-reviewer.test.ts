import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeAccount } from '@/lib/commands/account/close-account';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import { disableMember } from '@/lib/commands/membership/disable-member';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { createAccount } from '../../support/rows';
import { addOperator, viewerOf } from '../../support/viewers';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const close = (viewer: Viewer) =>
  execute(
    closeAccount,
    viewer,
    { method: 'password', password: DEMO_PASSWORD, confirmed: 'yes', locale: 'zh-CN' },
    { db: world.db },
  );
const disable = (viewer: Viewer, { membershipId: id }: Viewer) =>
  execute(disableMember, viewer, { id, confirmed: 'yes' }, { db: world.db });

/** One more reviewer of the school, of its last level or of the department given. */
async function addReviewer(name: string, departmentId: string | null = null) {
  const { db, school, start } = world;
  const owner = { party: 'SCHOOL', role: 'REVIEWER', schoolId: school.schoolId } as const;
  const membershipId = await createAccount(db, name, name, owner, start);
  const level = departmentId ? ('DEPARTMENT' as const) : ('SCHOOL' as const);
  await db.reviewerScope.create({ data: { id: newId(), membershipId, level, departmentId } });
  return viewerOf(db, 'SCHOOL', membershipId);
}

const activeSchoolReviewers = () =>
  world.db.membership.count({ where: { state: 'ACTIVE', scopes: { some: { level: 'SCHOOL' } } } });

/** An agreement that waits for the department. */
async function waiting() {
  const { enrolmentId, viewer } = await addGraduate(world, 0);
  const id = await sent(world, world.viewers.employer, enrolmentId);
  await prove(world, viewer, id);
  const answer = await execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db: world.db });
  expect(answer).toMatchObject({ outcome: 'done' });
  const { departmentId } = await world.db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
  return { id, departmentId };
}

it('a school keeps its last reviewer: he cannot close his account before there is another', async () => {
  const { db, viewers } = world;
  expect(await close(viewers.school)).toMatchObject({ outcome: 'refused', code: 'REVIEWER_LAST' });
  expect(await db.account.findUniqueOrThrow({ where: { id: viewers.school.accountId } })).toMatchObject({
    status: 'ACTIVE',
    name: '顾临风',
  });
  expect(await db.auditEvent.count({ where: { type: 'ACCOUNT_CLOSED' } })).toBe(0);
  const where = { id: viewers.school.membershipId };
  await expect(db.membership.update({ where, data: { state: 'DISABLED' } })).rejects.toThrow('school_keeps_reviewer');
  await addReviewer('second');
  expect(await close(viewers.school)).toMatchObject({ outcome: 'done' });
});

it('two reviewers who close at the same moment, or disable each other, leave one', async () => {
  const second = await addReviewer('second');
  const { school } = world.viewers;
  const answers = await Promise.all([close(school), close(second)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers).toContainEqual(expect.objectContaining({ code: 'REVIEWER_LAST' }));
  expect(await activeSchoolReviewers()).toBe(1);

  const [left] = answers[0].outcome === 'done' ? [second] : [school];
  const third = await addReviewer('third');
  const mutual = await Promise.all([disable(left as Viewer, third), disable(third, left as Viewer)]);
  expect(mutual.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  expect(await activeSchoolReviewers()).toBe(1);
});

it('a department keeps its last reviewer while agreements wait for him, and lets him go when none does', async () => {
  const { db, viewers } = world;
  const { id, departmentId } = await waiting();
  expect(await disable(viewers.school, viewers.department)).toMatchObject({ code: 'DEPARTMENT_REVIEWER_LAST' });
  expect(await close(viewers.department)).toMatchObject({ code: 'DEPARTMENT_REVIEWER_LAST' });
  const second = await addReviewer('second', departmentId);
  const answers = await Promise.all([close(viewers.department), disable(viewers.school, second)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const [left] = await db.membership.findMany({
    where: { state: 'ACTIVE', scopes: { some: { level: 'DEPARTMENT', departmentId } } },
  });
  const reviewer = await viewerOf(db, 'SCHOOL', left?.id ?? '');
  expect(await execute(passReview, reviewer, { id, level: 'DEPARTMENT' }, { db })).toMatchObject({ outcome: 'done' });
  expect(await disable(viewers.school, reviewer)).toMatchObject({ outcome: 'done' });
});

it('two operators who disable each other at the same moment leave one', async () => {
  const { db, start } = world;
  const one = await addOperator(world);
  const owner = { party: 'PLATFORM', role: 'OPERATOR' } as const;
  const two = await viewerOf(db, 'PLATFORM', await createAccount(db, 'operator2', '第二位', owner, start));
  const answers = await Promise.all([disable(one, two), disable(two, one)]);
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  expect(answers).toContainEqual(expect.objectContaining({ code: 'OPERATOR_LAST' }));
});
