import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { terminationDocument } from '@/lib/queries/proceeding/termination-document';
import { verification } from '@/lib/queries/public/verification';
import { requested } from '../../support/terminations';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('the letter is there for the three parties once it has passed, with the reviewers’ names, and for nobody else', async () => {
  const { db, viewers } = world;
  const { id, graduate, proceedingId } = await requested(world, 0);
  await execute(agreeProceeding, viewers.employer, { id: proceedingId, confirmed: 'yes' }, { db });
  await execute(passProceeding, viewers.department, { id: proceedingId }, { db });
  expect(await terminationDocument(graduate, proceedingId, db)).toBeNull();
  await execute(passProceeding, viewers.school, { id: proceedingId, opinion: '材料齐全。' }, { db });
  for (const viewer of [graduate, viewers.employer, viewers.school, viewers.department]) {
    const letter = await terminationDocument(viewer, proceedingId, db);
    expect(letter?.reviews.map(({ level, reviewer, opinion }) => [level, reviewer, opinion])).toEqual([
      ['DEPARTMENT', '沈书白', null],
      ['SCHOOL', '顾临风', '材料齐全。'],
    ]);
    expect(letter).toMatchObject({ answer: { kind: 'agreed' }, settlement: { amountFen: 300_000 }, clause: null });
    expect(letter?.graduate.identityNumber).toContain('*');
  }
  const other = await addGraduate(world, 11);
  for (const viewer of [other.viewer, viewers.rival])
    expect(await terminationDocument(viewer, proceedingId, db)).toBeNull();
  const { verificationCode, endedAt } = await db.agreement.findUniqueOrThrow({ where: { id } });
  expect(await verification(verificationCode ?? '', db)).toMatchObject({ state: 'TERMINATED', endedAt });
});
