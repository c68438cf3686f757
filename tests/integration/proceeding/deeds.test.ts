import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { refuseProceeding } from '@/lib/commands/proceeding/refuse-proceeding';
import { rejectProceeding } from '@/lib/commands/proceeding/reject-proceeding';
import { takeUpProceeding } from '@/lib/commands/proceeding/take-up-proceeding';
import { overdueFrom } from '@/lib/domain/proceeding/reply-time';
import type { ProceedingKind } from '@/lib/domain/proceeding/states';
import { newId } from '@/lib/ids';
import { accepted, type Asked, asked, askFor, passBoth, proveAnswerOf, signed } from '../../support/proceedings';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const yes = (id: string) => ({ id, confirmed: 'yes' });
const stateOf = async (id: string) => (await world.db.proceeding.findUniqueOrThrow({ where: { id } })).state;
const agreementOf = (id: string) => world.db.agreement.findUniqueOrThrow({ where: { id } });
/** What the counter says of this agreement: its sum less what the employer's other agreements have open. */
const openCount = async (agreementId: string, kind: ProceedingKind) => {
  const { employerId } = await agreementOf(agreementId);
  const others = await world.db.proceeding.count({
    where: { kind, endedAt: null, agreement: { employerId, id: { not: agreementId } } },
  });
  const where = { scope: `employer:${employerId}`, name: `${kind}_OPEN` };
  return ((await world.db.counterDelta.aggregate({ where, _sum: { delta: true } }))._sum.delta ?? 0) - others;
};

/** What the last step left behind: line of the history, audit, message to whom, and how many are open. */
async function traces(agreementId: string, kind: ProceedingKind) {
  const { db } = world;
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId }, orderBy: { sequence: 'desc' } });
  const outbox = await db.outboxEntry.findMany({ where: { eventId: event.id } });
  const audit = await db.auditEvent.findFirstOrThrow({ where: { subjectId: agreementId }, orderBy: { id: 'desc' } });
  return {
    fact: event.type,
    told: outbox.map(({ recipients }) => recipients),
    audit: audit.type,
    open: await openCount(agreementId, kind),
  };
}

it('carries a termination from the request to the end: effect, history, audit, messages and counters in step', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate, enrolmentId } = await signed(world, 0);
  const id = await asked(world, graduate, agreement);
  expect(await traces(agreement, 'TERMINATION')).toMatchObject({ fact: 'TERMINATION_REQUESTED', open: 1 });

  expect(await execute(agreeProceeding, viewers.employer, yes(id), { db })).toMatchObject({
    outcome: 'done',
    result: { id, state: 'PENDING_DEPARTMENT' },
  });
  expect(await traces(agreement, 'TERMINATION')).toEqual({
    fact: 'TERMINATION_AGREED',
    told: [['EMPLOYER', 'GRADUATE', 'SCHOOL']],
    audit: 'PROCEEDING_AGREED',
    open: 1,
  });
  const first = await execute(passProceeding, viewers.department, { id, level: 'DEPARTMENT', opinion: '同意' }, { db });
  expect(first).toMatchObject({ outcome: 'done', result: { state: 'PENDING_SCHOOL' } });
  expect((await agreementOf(agreement)).state).toBe('SIGNED');
  const last = await execute(passProceeding, viewers.school, { id, level: 'SCHOOL' }, { db });
  expect(last).toMatchObject({ outcome: 'done', result: { state: 'PASSED' } });
  expect(await traces(agreement, 'TERMINATION')).toEqual({
    fact: 'AGREEMENT_TERMINATED',
    told: [['EMPLOYER', 'GRADUATE', 'SCHOOL']],
    audit: 'PROCEEDING_PASSED',
    open: 0,
  });
  const ended = await agreementOf(agreement);
  expect(ended).toMatchObject({ state: 'TERMINATED', endReason: null });
  expect(ended.endedAt).not.toBeNull();
  // The graduate is free again: another employer can bind him.
  expect(await sent(world, viewers.rival, enrolmentId)).toBeTruthy();
});

it('a graduate agrees only with a fresh proof for exactly this request, and says that he means it', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 1);
  const id = await asked(world, viewers.employer, agreement);
  const agree = (input: object = yes(id)) => execute(agreeProceeding, graduate, input, { db });
  expect(await agree({ id })).toMatchObject({ outcome: 'invalid', fields: { confirmed: 'ANSWER_NOT_CONFIRMED' } });
  expect(await agree()).toMatchObject({ outcome: 'refused', code: 'ANSWER_PROOF_MISSING' });
  await proveAnswerOf(world, graduate, id, new Date(Date.now() - 301_000));
  expect(await agree()).toMatchObject({ outcome: 'refused', code: 'ANSWER_PROOF_MISSING' });
  expect(await stateOf(id)).toBe('PENDING_COUNTERPARTY');
  await proveAnswerOf(world, graduate, id);
  expect(await agree()).toMatchObject({ outcome: 'done', result: { state: 'PENDING_DEPARTMENT' } });
  expect(
    await db.identityProof.count({
      where: {
        accountId: graduate.accountId,
        usedAt: null,
        boundTo: { startsWith: `proceeding ${id}` },
        expiresAt: { gt: new Date() },
      },
    }),
  ).toBe(0);
  // Once more: it is no longer there to agree to.
  expect(await agree()).toMatchObject({ code: 'PROCEEDING_WRONG_STATE' });
});

it('refusing, cancelling and rejecting leave the agreement signed and make room for the next request', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 2);
  const refused = await asked(world, graduate, agreement);
  expect(await askFor(world, viewers.employer, agreement)).toMatchObject({ code: 'PROCEEDING_OPEN_ALREADY' });
  expect(await execute(refuseProceeding, viewers.employer, { id: refused, reason: ' ' }, { db })).toMatchObject({
    fields: { reason: 'REASON_MISSING' },
  });
  const answer = await execute(refuseProceeding, viewers.employer, { id: refused, reason: '岗位仍然保留' }, { db });
  expect(answer).toMatchObject({ outcome: 'done', result: { state: 'REFUSED' } });
  expect(await db.proceeding.findUniqueOrThrow({ where: { id: refused } })).toMatchObject({
    answerText: '岗位仍然保留',
    endReason: '岗位仍然保留',
  });
  expect(await traces(agreement, 'TERMINATION')).toEqual({
    fact: 'TERMINATION_REFUSED',
    told: [['EMPLOYER', 'GRADUATE']],
    audit: 'PROCEEDING_REFUSED',
    open: 0,
  });

  const cancelled = await asked(world, graduate, agreement);
  expect(await execute(cancelProceeding, graduate, { id: cancelled }, { db })).toMatchObject({
    result: { state: 'CANCELLED' },
  });
  expect(await traces(agreement, 'TERMINATION')).toMatchObject({
    fact: 'TERMINATION_CANCELLED',
    audit: 'PROCEEDING_CANCELLED',
    open: 0,
  });

  const rejected = await asked(world, graduate, agreement);
  await execute(agreeProceeding, viewers.employer, yes(rejected), { db });
  const no = await execute(
    rejectProceeding,
    viewers.department,
    { id: rejected, level: 'DEPARTMENT', reason: '材料不全' },
    { db },
  );
  expect(no).toMatchObject({ result: { state: 'REJECTED' } });
  expect(await traces(agreement, 'TERMINATION')).toMatchObject({
    fact: 'TERMINATION_REJECTED',
    audit: 'PROCEEDING_REJECTED',
    open: 0,
  });
  expect(await agreementOf(agreement)).toMatchObject({ state: 'SIGNED', endedAt: null });
});

it('nobody decides what is not his: the same side, strangers, other tenants, other levels', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 3);
  const id = await asked(world, graduate, agreement);
  const stranger = (await addGraduate(world, 4)).viewer;
  const own = await Promise.all([
    execute(agreeProceeding, graduate, yes(id), { db }),
    execute(cancelProceeding, viewers.employer, { id }, { db }),
    execute(refuseProceeding, viewers.reader, { id, reason: '不同意' }, { db }),
    execute(passProceeding, viewers.employer, { id }, { db }),
    execute(takeUpProceeding, graduate, { id }, { db }),
    execute(rejectProceeding, graduate, { id, reason: '不同意' }, { db }),
  ]);
  for (const answer of own) expect(answer).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
  const others = await Promise.all([
    execute(agreeProceeding, viewers.rival, yes(id), { db }),
    execute(refuseProceeding, stranger, { id, reason: '不是我的' }, { db }),
    execute(cancelProceeding, stranger, { id }, { db }),
    execute(cancelProceeding, graduate, { id: newId() }, { db }),
    execute(passProceeding, otherSchool(), { id }, { db }),
    execute(rejectProceeding, otherSchool(), { id, reason: '不通过' }, { db }),
    execute(takeUpProceeding, otherSchool(), { id }, { db }),
  ]);
  for (const answer of others) expect(answer).toEqual({ outcome: 'not-found' });
  expect(await execute(agreeProceeding, null, yes(id), { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  await execute(agreeProceeding, viewers.employer, yes(id), { db });
  expect(await execute(passProceeding, viewers.school, { id }, { db })).toMatchObject({
    code: 'PROCEEDING_OTHER_LEVEL',
  });
  expect(await execute(cancelProceeding, graduate, { id }, { db })).toMatchObject({ code: 'PROCEEDING_IN_REVIEW' });
  await execute(passProceeding, viewers.department, { id }, { db });
  // The page of the level before is sent once more.
  const again = await execute(passProceeding, viewers.school, { id, level: 'DEPARTMENT' }, { db });
  expect(again).toMatchObject({ code: 'PROCEEDING_STALE' });
  expect(await stateOf(id)).toBe('PENDING_SCHOOL');
});

const otherSchool = () => {
  const { school } = world.viewers;
  if (school.party !== 'SCHOOL') throw new Error('no school');
  return { ...school, schoolId: newId() };
};

it('the school takes up a termination nobody answered after fifteen whole days, to the millisecond', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 5);
  const id = await asked(world, graduate, agreement);
  const { requestedAt } = await db.proceeding.findUniqueOrThrow({ where: { id } });
  const due = overdueFrom(requestedAt);
  const takeUp = (viewer: typeof viewers.school, now: Date) => execute(takeUpProceeding, viewer, { id }, { db, now });
  expect(await takeUp(viewers.school, new Date(due.getTime() - 1))).toMatchObject({ code: 'PROCEEDING_ANSWER_AHEAD' });
  expect(await takeUp(viewers.department, due)).toMatchObject({ code: 'PROCEEDING_SCHOOL_LEVEL' });
  expect(await takeUp(viewers.school, due)).toMatchObject({ result: { state: 'PENDING_DEPARTMENT' } });
  expect(await traces(agreement, 'TERMINATION')).toEqual({
    fact: 'TERMINATION_TAKEN_UP',
    told: [['EMPLOYER', 'GRADUATE', 'SCHOOL']],
    audit: 'PROCEEDING_TAKEN_UP',
    open: 1,
  });
  expect(await execute(refuseProceeding, viewers.employer, { id, reason: '太晚了' }, { db, now: due })).toMatchObject({
    code: 'PROCEEDING_WRONG_STATE',
  });
});

it('a condition agreed at signing goes to the school at once, and can be taken back until it decides', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 6);
  const id = await asked(world, graduate, agreement, { clause: 'FURTHER_STUDY' });
  expect(await stateOf(id)).toBe('PENDING_DEPARTMENT');
  expect(await execute(agreeProceeding, viewers.employer, yes(id), { db })).toMatchObject({
    code: 'PROCEEDING_WRONG_STATE',
  });
  expect(await execute(cancelProceeding, graduate, { id }, { db })).toMatchObject({ result: { state: 'CANCELLED' } });
});

it('leaving by agreement ends what is under review at once; a review that is faster closes the request', async () => {
  const { db, viewers } = world;
  const retraction: Asked = { kind: 'RETRACTION' };
  const { id: agreement, graduate } = await accepted(world, 7);
  const id = await asked(world, graduate, agreement, retraction);
  expect(await execute(agreeProceeding, viewers.employer, yes(id), { db })).toMatchObject({
    result: { state: 'PASSED' },
  });
  expect(await agreementOf(agreement)).toMatchObject({ state: 'RETRACTED' });
  expect(await traces(agreement, 'RETRACTION')).toMatchObject({ fact: 'AGREEMENT_RETRACTED', open: 0 });

  const other = await accepted(world, 8);
  const late = await asked(world, viewers.employer, other.id, retraction);
  await passBoth(world, other.id);
  expect(await stateOf(late)).toBe('LAPSED');
  expect(await openCount(other.id, 'RETRACTION')).toBe(0);
  await proveAnswerOf(world, other.graduate, late);
  expect(await execute(agreeProceeding, other.graduate, yes(late), { db })).toMatchObject({
    code: 'PROCEEDING_WRONG_STATE',
  });
});

it('the number of terminations the rules allow holds at the moment of passing too', async () => {
  const { db, viewers } = world;
  const { id: agreement, graduate } = await signed(world, 9);
  const id = await asked(world, graduate, agreement);
  const { policyVersionId } = await db.proceeding.findUniqueOrThrow({ where: { id } });
  const { schoolId, year, levels, createdById } = await db.policyVersion.findUniqueOrThrow({
    where: { id: policyVersionId },
  });
  const strict = newId();
  await db.policyVersion.create({
    data: {
      id: strict,
      schoolId,
      year,
      version: 99,
      levels,
      rules: { maximumTerminations: 0 },
      createdById,
      createdAt: new Date(0),
    },
  });
  await db.proceeding.update({ where: { id }, data: { policyVersionId: strict } });
  await execute(agreeProceeding, viewers.employer, yes(id), { db });
  await execute(passProceeding, viewers.department, { id }, { db });
  const last = await execute(passProceeding, viewers.school, { id }, { db });
  expect(last).toMatchObject({ outcome: 'refused', code: 'TERMINATION_LIMIT_REACHED', facts: { maximum: 0 } });
  expect(await stateOf(id)).toBe('PENDING_SCHOOL');
  expect(await agreementOf(agreement)).toMatchObject({ state: 'SIGNED' });
});
