import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginRecertification } from '@/lib/commands/certification/begin-recertification';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { execute } from '@/lib/commands/execute';
import { enterAmount } from '@/lib/commands/remittance/enter-amount';
import { expireRemittance } from '@/lib/commands/remittance/expire-remittance';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { expireRemittances } from '@/lib/jobs/expire-remittances';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { must, organisationInput, roundOf } from '../../support/claims';
import { asked, entering, freshCode, otherAmount, prepared, remittanceOf, sentTo } from '../../support/remittances';
import { addOperator, viewerOf } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const DAY = 86_400_000;
const employerOf = ({ employerId }: EmployerViewer) =>
  world.db.employer.findUniqueOrThrow({ where: { id: employerId } });
const outboxOf = async ({ employerId }: EmployerViewer) =>
  (await world.db.outboxEntry.findMany({ where: { recipients: { equals: { employerId } } } })).map(({ kind }) => kind);
const audited = (subjectId: string, type: string) => world.db.auditEvent.findMany({ where: { subjectId, type } });

it('the right amount certifies at once: round, employer, step, audit and message together', async () => {
  const { db, start } = world;
  const code = freshCode();
  const actor = await prepared(db, 'right', start, code);
  const { id, amount } = await sentTo(db, actor, operator);
  expect(await entering(db, actor, `${amount} 元`)).toMatchObject({ outcome: 'done', result: { answer: 'certified' } });
  expect(await remittanceOf(db, id)).toMatchObject({ state: 'CONFIRMED', tried: [] });
  expect(await roundOf(db, actor)).toMatchObject({ state: 'CERTIFIED', decidedById: null });
  const employer = await employerOf(actor);
  expect(employer).toMatchObject({ certificationState: 'CERTIFIED', creditCode: code, profile: { creditCode: code } });
  expect(employer.certifiedAt).not.toBeNull();
  expect(await outboxOf(actor)).toEqual(['ACCOUNTS:REMITTANCE_SENT', 'ACCOUNTS:CERTIFICATION_APPROVED']);
  expect(await audited(id, 'REMITTANCE_AMOUNT_ENTERED')).toMatchObject([{ facts: { answer: 'certified' } }]);
  const { membershipId } = actor;
  expect((await viewerOf(db, 'EMPLOYER', membershipId)).isCertified).toBe(true);
  expect(await entering(db, actor, amount)).toMatchObject({ code: 'REMITTANCE_CLOSED' });
});

it('a wrong amount costs a try, the same one again costs none, and what no transfer can be is no try', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'wrong', start);
  expect(await entering(db, actor, '1.00')).toEqual({ outcome: 'not-found' });
  const { id, fen, amount } = await sentTo(db, actor, operator);
  for (const [typed, code] of [
    ['', 'AMOUNT_MISSING'],
    ['一块七', 'AMOUNT_INVALID'],
    ['1.785', 'AMOUNT_INVALID'],
    ['0', 'AMOUNT_OUT_OF_RANGE'],
    ['10.00', 'AMOUNT_OUT_OF_RANGE'],
  ] as const) {
    expect(await entering(db, actor, typed)).toEqual({ outcome: 'invalid', fields: { amount: code } });
  }
  const wrong = otherAmount(fen);
  expect(await entering(db, actor, wrong)).toMatchObject({ result: { answer: 'wrong', left: 2 } });
  expect(await entering(db, actor, wrong)).toMatchObject({ result: { answer: 'wrong', left: 2 } });
  expect((await ownRemittance(actor, undefined, db)).remittance).toMatchObject({ triesLeft: 2, daysLeft: 7 });
  expect(await entering(db, actor, otherAmount(fen, 2))).toMatchObject({ result: { answer: 'wrong', left: 1 } });
  expect(await audited(id, 'REMITTANCE_AMOUNT_ENTERED')).toHaveLength(3);
  expect(JSON.stringify(await db.auditEvent.findMany({ where: { subjectId: id } }))).not.toContain(wrong);
  expect((await entering(db, actor, amount)).outcome).toBe('done');
});

it('after three wrong amounts it is over, even for the right one, and one more can be asked for', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'exhausted', start);
  const { id, fen, amount } = await sentTo(db, actor, operator);
  const answers = [];
  for (const step of [1, 2, 3]) answers.push(await entering(db, actor, otherAmount(fen, step)));
  expect(answers.at(-1)).toMatchObject({ outcome: 'done', result: { answer: 'exhausted' } });
  expect(await remittanceOf(db, id)).toMatchObject({ state: 'EXHAUSTED' });
  expect((await employerOf(actor)).certificationState).toBe('REMITTANCE_FAILED');
  expect(await entering(db, actor, amount)).toMatchObject({ code: 'REMITTANCE_CLOSED' });
  expect(await ownCertification(actor, undefined, db)).toMatchObject({ isEditable: true, nextTask: 'remittance' });
  const next = await sentTo(db, actor, operator);
  expect((await entering(db, actor, next.amount)).outcome).toBe('done');
});

it('counts tries made at one moment one by one: never a fourth', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'parallel', start);
  const { id, fen } = await sentTo(db, actor, operator);
  const steps = [1, 2, 3, 4, 5, 6];
  const answers = await Promise.all(steps.map((step) => entering(db, actor, otherAmount(fen, step))));
  const done = answers.flatMap((answer) => (answer.outcome === 'done' ? [answer.result] : []));
  expect(done).toHaveLength(3);
  expect(done.filter((result) => (result as { answer: string }).answer === 'exhausted')).toHaveLength(1);
  expect(answers.filter((answer) => answer.outcome === 'refused')).toHaveLength(3);
  expect((await remittanceOf(db, id)).tried).toHaveLength(3);
  await expect(db.remittance.update({ where: { id }, data: { tried: ['a', 'b', 'c', 'd'] } })).rejects.toThrow();
});

it('certifies one of two accounts with the same credit code, and asks the other to join', async () => {
  const { db, start } = world;
  const code = freshCode();
  const actors = [await prepared(db, 'twin-a', start, code), await prepared(db, 'twin-b', start, code)];
  const amounts: string[] = [];
  for (const actor of actors) amounts.push((await sentTo(db, actor, operator)).amount);
  const answers = await Promise.all(actors.map((actor, index) => entering(db, actor, amounts[index] ?? '')));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'EMPLOYER_ALREADY_CERTIFIED' });
  expect(await db.employer.count({ where: { creditCode: code, certificationState: 'CERTIFIED' } })).toBe(1);
  const loser = actors[answers.findIndex(({ outcome }) => outcome === 'refused')];
  expect(loser && (await employerOf(loser)).certificationState).toBe('AWAITING_AMOUNT');
});

it('proves a change of a certified employer, too, which stays usable all the while', async () => {
  const { db, start } = world;
  const code = freshCode();
  const actor = await prepared(db, 'changing', start, code);
  await entering(db, actor, (await sentTo(db, actor, operator)).amount);
  const stateNow = async () => (await employerOf(actor)).certificationState;
  await must(db, beginRecertification, actor, {});
  await must(db, saveOrganisation, actor, { ...organisationInput(code), address: '学院路 1 号', method: 'remittance' });
  expect(await stateNow()).toBe('CERTIFIED');
  const { id, fen } = await sentTo(db, actor, operator);
  expect(await stateNow()).toBe('RECERTIFYING');
  expect((await viewerOf(db, 'EMPLOYER', actor.membershipId)).isCertified).toBe(true);
  for (const step of [1, 2, 3]) await entering(db, actor, otherAmount(fen, step));
  expect(await remittanceOf(db, id)).toMatchObject({ state: 'EXHAUSTED' });
  expect(await stateNow()).toBe('CERTIFIED');
  const next = await sentTo(db, actor, operator);
  await db.employer.update({ where: { id: actor.employerId }, data: { certificationState: 'SUSPENDED' } });
  expect(await entering(db, actor, next.amount)).toMatchObject({ code: 'EMPLOYER_SUSPENDED' });
  await db.employer.update({ where: { id: actor.employerId }, data: { certificationState: 'RECERTIFYING' } });
  expect(await entering(db, actor, next.amount)).toMatchObject({ result: { answer: 'certified' } });
  expect(await employerOf(actor)).toMatchObject({
    certificationState: 'CERTIFIED',
    profile: { address: '学院路 1 号' },
  });
});

it('is over seven days after sending, at the click and by the clock, which tells the employer once', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'late', start);
  const { id, amount } = await sentTo(db, actor, operator, start);
  const moment = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);
  expect(await execute(expireRemittance, null, { id }, { db, now: moment(7 * DAY - 1) })).toMatchObject({
    code: 'REMITTANCE_STALE',
  });
  expect(await entering(db, actor, amount, moment(7 * DAY))).toMatchObject({ code: 'REMITTANCE_EXPIRED' });
  expect(await expireRemittances(db, moment(7 * DAY))).toBe(1);
  expect(await expireRemittances(db, moment(7 * DAY))).toBe(0);
  expect(await remittanceOf(db, id)).toMatchObject({ state: 'EXPIRED' });
  expect((await employerOf(actor)).certificationState).toBe('REMITTANCE_FAILED');
  expect(await outboxOf(actor)).toEqual(['ACCOUNTS:REMITTANCE_SENT', 'ACCOUNTS:REMITTANCE_EXPIRED']);
  expect(await audited(id, 'REMITTANCE_EXPIRED')).toMatchObject([{ accountId: null }]);
});

it('accepts the right amount in the last moment', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'lastmoment', start);
  const { amount } = await sentTo(db, actor, operator, start);
  const now = new Date(start.getTime() + 7 * DAY - 1);
  expect(await entering(db, actor, amount, now)).toMatchObject({ result: { answer: 'certified' } });
});

it('is for administrators of the employer alone, and only after it was sent', async () => {
  const { db, start, viewers } = world;
  const actor = await prepared(db, 'guarded', start);
  await asked(db, actor);
  expect(await entering(db, actor, '1.00')).toMatchObject({ code: 'REMITTANCE_NOT_SENT' });
  const colleague: EmployerViewer = { ...actor, role: 'RECRUITER' };
  for (const viewer of [colleague, viewers.reader, viewers.school, viewers.department, operator]) {
    expect(await execute(enterAmount, viewer, { amount: '1.00' }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await entering(db, viewers.rival, '1.00')).toEqual({ outcome: 'not-found' });
});
