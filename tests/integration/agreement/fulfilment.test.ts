import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import { contestFulfilment } from '@/lib/commands/fulfilment/contest-fulfilment';
import { fulfilAgreement } from '@/lib/commands/fulfilment/fulfil-agreement';
import { addDays, endOfShanghaiDay, shanghaiDate, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { agreementDocument } from '@/lib/queries/agreement/agreement-document';
import { verification } from '@/lib/queries/public/verification';
import { accepted, mustBeDone } from '../../support/correction';
import { createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const row = (id: string) => world.db.agreement.findUniqueOrThrow({ where: { id } });
/** First day to report of the demo's terms. */
const FIRST = '2027-07-01';
const onFirst = startOfShanghaiDay(FIRST);
const soon = new Date(onFirst.getTime() + 3 * 86_400_000);

async function signed(index: number) {
  const { db, viewers } = world;
  const found = await accepted(world, index);
  for (const reviewer of [viewers.department, viewers.school])
    mustBeDone(await execute(passReview, reviewer, { id: found.id }, { db }));
  return found;
}

it('from the first day to report a side records the labour contract: ended, free, told, on the paper', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await signed(0);
  const input = { id, concludedOn: FIRST, confirmed: 'yes' };
  const early = { db, now: new Date(onFirst.getTime() - 1) };
  expect(await execute(fulfilAgreement, viewers.employer, input, early)).toMatchObject({
    code: 'FULFILMENT_TOO_EARLY',
  });
  const { acceptedAt } = await row(id);
  const dayBefore = addDays(shanghaiDate(acceptedAt ?? soon), -1);
  const problems = {
    '2027-07-02': 'CONTRACT_DAY_AHEAD',
    [dayBefore]: 'CONTRACT_DAY_BEFORE_ACCEPTANCE',
    '': 'CONTRACT_DAY_MISSING',
    '2027-02-30': 'DATE_INVALID',
  };
  for (const [concludedOn, problem] of Object.entries(problems))
    expect(
      await execute(fulfilAgreement, viewers.employer, { ...input, concludedOn }, { db, now: onFirst }),
      concludedOn,
    ).toEqual({ outcome: 'invalid', fields: { concludedOn: problem } });
  expect(await execute(fulfilAgreement, viewers.employer, { id, concludedOn: FIRST }, { db, now: onFirst })).toEqual({
    outcome: 'invalid',
    fields: { confirmed: 'FULFILMENT_UNCONFIRMED' },
  });
  expect(await execute(fulfilAgreement, viewers.rival, input, { db, now: onFirst })).toEqual({ outcome: 'not-found' });
  for (const stranger of [viewers.reader, viewers.school])
    expect(await execute(fulfilAgreement, stranger, input, { db, now: onFirst })).toMatchObject({ code: 'FORBIDDEN' });
  mustBeDone(await execute(fulfilAgreement, viewers.employer, input, { db, now: onFirst }));
  expect(await row(id)).toMatchObject({ state: 'FULFILLED', fulfilledAt: onFirst, endedAt: null });
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id, type: 'AGREEMENT_FULFILLED' } });
  expect(event).toMatchObject({ party: 'EMPLOYER', facts: { concludedOn: FIRST } });
  expect(await db.outboxEntry.count({ where: { eventId: event.id } })).toBe(1);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'AGREEMENT_FULFILLED' } })).toBe(1);
  const paper = await agreementDocument(viewer, id, db);
  expect(paper).toMatchObject({ state: 'FULFILLED', record: { endedAt: onFirst } });
  const { verificationCode } = await row(id);
  expect(await verification(verificationCode ?? '', db)).toMatchObject({ state: 'FULFILLED', endedAt: onFirst });
});

it('only the other side contests, within thirty days to the last millisecond; then it binds again', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await signed(1);
  mustBeDone(await execute(fulfilAgreement, viewer, { id, concludedOn: FIRST, confirmed: 'yes' }, { db, now: soon }));
  const input = { id, reason: '还没有签劳动合同。' };
  expect(await execute(contestFulfilment, viewer, input, { db, now: soon })).toMatchObject({ code: 'FULFILMENT_OWN' });
  expect(await execute(contestFulfilment, viewers.rival, input, { db, now: soon })).toEqual({ outcome: 'not-found' });
  const until = endOfShanghaiDay(addDays(shanghaiDate(soon), 30));
  expect(await execute(contestFulfilment, viewers.employer, input, { db, now: until })).toMatchObject({
    code: 'FULFILMENT_CONTEST_OVER',
  });
  const last = new Date(until.getTime() - 1);
  mustBeDone(await execute(contestFulfilment, viewers.employer, input, { db, now: last }));
  expect(await row(id)).toMatchObject({ state: 'SIGNED', fulfilledAt: null });
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id, type: 'FULFILMENT_CONTESTED' } });
  expect(event.reason).toBe(input.reason);
  expect(await db.outboxEntry.count({ where: { eventId: event.id } })).toBe(1);
});

it('an open proceeding keeps it from being recorded', async () => {
  const { db, viewers } = world;
  const { id } = await signed(2);
  const { policyVersionId, employerId } = await row(id);
  const moment = { stateSince: soon, requestedAt: soon };
  await db.proceeding.create({
    data: {
      ...{ id: newId(), agreementId: id, employerId, kind: 'TERMINATION', state: 'PENDING_COUNTERPARTY', ...moment },
      ...{ requestedBy: 'EMPLOYER', requestedById: viewers.employer.accountId, reasonText: '岗位取消' },
      policyVersionId: policyVersionId ?? '',
    },
  });
  const input = { id, concludedOn: FIRST, confirmed: 'yes' };
  const answer = await execute(fulfilAgreement, viewers.employer, input, { db, now: soon });
  expect(answer).toMatchObject({ outcome: 'refused', code: 'FULFILMENT_PROCEEDING_OPEN' });
  expect((await row(id)).state).toBe('SIGNED');
});

it('a graduate who bound himself elsewhere meanwhile keeps it ended, in words that say what to do', async () => {
  const { db, viewers } = world;
  const { id, viewer, enrolmentId } = await signed(3);
  mustBeDone(
    await execute(fulfilAgreement, viewers.employer, { id, concludedOn: FIRST, confirmed: 'yes' }, { db, now: soon }),
  );
  const other = await sent(world, viewers.rival, enrolmentId);
  const contest = () => execute(contestFulfilment, viewer, { id, reason: '没有签劳动合同。' }, { db, now: soon });
  await prove(world, viewer, other);
  const [accept, contested] = await Promise.all([
    execute(acceptInvitation, viewer, { id: other, confirmed: 'yes' }, { db }),
    contest(),
  ]);
  expect([accept, contested].filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  if (contested.outcome !== 'done') {
    expect(contested).toMatchObject({ code: 'FULFILMENT_BOUND_ELSEWHERE' });
    expect(await contest()).toMatchObject({ code: 'FULFILMENT_BOUND_ELSEWHERE' });
  } else {
    expect(accept).toMatchObject({ code: 'GRADUATE_BOUND' });
  }
});
