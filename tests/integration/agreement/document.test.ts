import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import { agreementDocument } from '@/lib/queries/agreement/agreement-document';
import { verification } from '@/lib/queries/public/verification';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('gives the whole document to the three parties once it is signed, and to nobody else', async () => {
  const { db, viewers } = world;
  const [graduate, stranger] = [await addGraduate(world, 0), await addGraduate(world, 1)];
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
  await execute(passReview, viewers.department, { id, opinion: '情况属实' }, { db });
  expect(await agreementDocument(viewers.employer, id, db)).toBeNull();
  await execute(passReview, viewers.school, { id }, { db });

  for (const viewer of [viewers.employer, graduate.viewer, viewers.department, viewers.school]) {
    const found = await agreementDocument(viewer, id, db);
    expect(found?.graduate.name).toBe('王晓雨');
    expect(found?.opinions.map(({ level, opinion, reviewer }) => [level, opinion, reviewer])).toEqual([
      ['DEPARTMENT', '情况属实', '沈书白'],
      ['SCHOOL', null, '顾临风'],
    ]);
  }
  for (const viewer of [viewers.rival, stranger.viewer]) expect(await agreementDocument(viewer, id, db)).toBeNull();
});

it('the verification page knows the state and masked parties, and no wrong code', async () => {
  const { db } = world;
  const { verificationCode, number } = await db.agreement.findFirstOrThrow({ where: { state: 'SIGNED' } });
  const found = await verification(verificationCode ?? '', db);
  expect(found).toMatchObject({ number, state: 'SIGNED', graduate: '王*雨', school: '东湖大学' });
  expect(JSON.stringify(found)).not.toContain('18000');
  expect(await verification('AAAA-BBBB-CCCC-DDDD', db)).toBeNull();
  expect(await verification('nonsense', db)).toBeNull();
});
