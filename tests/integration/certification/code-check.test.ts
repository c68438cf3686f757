import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCreditCode } from '@/lib/commands/certification/check-credit-code';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { execute } from '@/lib/commands/execute';
import { claimDrafts } from '@/lib/queries/certification/claim-drafts';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { addNewcomer, handIn, must, organisationInput, roundOf } from '../../support/claims';
import { freshCode } from '../../support/remittances';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const taken = demoEmployers[0].profile.creditCode;
/** The form as it is while somebody is at the code: the rest half filled in. */
const typed = (creditCode: string) => ({
  ...organisationInput(creditCode),
  industry: '',
  address: '学院路',
  website: 'www',
});
const checksOf = (subjectId: string) =>
  world.db.auditEvent.findMany({ where: { subjectId, type: 'CREDIT_CODE_CHECKED' } });

it('says that a code is certified already and keeps what was typed, whole and sealed, for the way back', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'checker', start);
  const lower = taken.toLowerCase().replace(/(.{6})/, '$1 ');
  expect(await must(db, checkCreditCode, actor, { typed: typed(lower) })).toEqual({ isTaken: true });
  const { organisation } = await claimDrafts(actor, undefined, db);
  expect(organisation).toMatchObject({ creditCode: lower, address: '学院路', website: 'www' });
  const round = await roundOf(db, actor);
  expect(round).toMatchObject({ state: 'DRAFT', organisation: null });
  expect(Buffer.from(round.draftSealed ?? []).toString('latin1')).not.toContain(taken);
  expect(await checksOf(actor.employerId)).toMatchObject([{ facts: { isTaken: true } }]);
  // Whoever goes on all the same is refused when he saves, too.
  expect(await execute(saveOrganisation, actor, organisationInput(taken), { db })).toMatchObject({
    code: 'EMPLOYER_ALREADY_CERTIFIED',
  });
});

it('says that a code is free without writing anything into the claim', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'free', start);
  expect(await must(db, checkCreditCode, actor, { typed: typed(freshCode()) })).toEqual({ isTaken: false });
  expect(await db.certificationRound.count({ where: { employerId: actor.employerId } })).toBe(0);
  expect(await checksOf(actor.employerId)).toMatchObject([{ facts: { isTaken: false } }]);
  for (const [code, problem] of [
    ['', 'FIELD_REQUIRED'],
    ['123', 'CREDIT_CODE_FORMAT'],
    [`${taken.slice(0, 17)}${taken.endsWith('A') ? 'B' : 'A'}`, 'CREDIT_CODE_CHECK_DIGIT'],
  ] as const) {
    expect(await execute(checkCreditCode, actor, { typed: typed(code) }, { db })).toEqual({
      outcome: 'invalid',
      fields: { creditCode: problem },
    });
  }
});

it('is no way to find out who is certified: twenty codes a day, counted one by one', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'curious', start);
  const answers = [];
  for (let index = 0; index < 22; index += 1) {
    answers.push(await execute(checkCreditCode, actor, { typed: typed(freshCode()) }, { db }));
  }
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(20);
  expect(answers.at(-1)).toMatchObject({ outcome: 'refused', code: 'CODE_CHECKS_TOO_MANY' });
  expect(await checksOf(actor.employerId)).toHaveLength(20);
});

it('is for administrators of an employer at work on its claim', async () => {
  const { db, start, viewers } = world;
  const operator = await addOperator(world);
  const input = { typed: typed(taken) };
  for (const viewer of [viewers.reader, viewers.school, viewers.department, operator]) {
    expect(await execute(checkCreditCode, viewer, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
  }
  const waiting = await addNewcomer(db, 'waiting', start);
  await handIn(db, waiting, 'waiting');
  expect(await execute(checkCreditCode, waiting, input, { db })).toMatchObject({ code: 'CERTIFICATION_IN_REVIEW' });
  expect((await claimDrafts(waiting, undefined, db)).organisation).toBeUndefined();
});
