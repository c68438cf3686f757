import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { checkTerminationDraft } from '@/lib/commands/termination/check-termination-draft';
import { saveTerminationDraft } from '@/lib/commands/termination/save-termination-draft';
import { newId } from '@/lib/ids';
import { terminationForm } from '@/lib/queries/proceeding/termination-form';
import { terminationStanding } from '@/lib/queries/proceeding/termination-standing';
import { signed } from '../../support/proceedings';
import { keepRequest, sendRequest, typed, upload } from '../../support/terminations';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** The rules of the school from now on. */
async function setRules(rules: object): Promise<void> {
  const { db, start } = world;
  const { id: _id, version, ...last } = await db.policyVersion.findFirstOrThrow({ orderBy: { version: 'desc' } });
  await db.policyVersion.create({
    data: { ...last, contact: undefined, id: newId(), version: version + 1, rules, createdAt: start } as never,
  });
}

it('a graduate asks: request, papers, sum, history, audit, count and messages in one', async () => {
  const { db } = world;
  const { id, graduate, enrolmentId } = await signed(world, 0);
  expect((await terminationStanding(graduate, id, db))?.may).toEqual({ allowed: true });
  await keepRequest(world, graduate, id);
  await upload(world, graduate, id, 'a');
  const answer = await sendRequest(world, graduate, id);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const row = await db.proceeding.findUniqueOrThrow({
    where: { id: answer.result.id },
    include: { papers: { include: { file: true } }, settlement: true },
  });
  expect(row).toMatchObject({
    ...{ kind: 'TERMINATION', state: 'PENDING_COUNTERPARTY', requestedBy: 'GRADUATE', reasonCode: 'family' },
    ...{ reasonText: typed.reasonText, clause: null, levels: ['DEPARTMENT', 'SCHOOL'], publicNoticeDays: 0 },
    settlement: { amountFen: 300_000, payer: 'GRADUATE', paidAt: null },
  });
  expect(row.papers).toMatchObject([{ side: 'GRADUATE', name: '', file: { sha256: 'a'.repeat(64) } }]);
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id, type: 'TERMINATION_REQUESTED' } });
  expect(event).toMatchObject({ fromState: 'SIGNED', toState: 'SIGNED', party: 'GRADUATE', reason: typed.reasonText });
  expect(event.facts).toMatchObject({
    ...{ reasonCode: 'family', settlementFen: 300_000, settlementPayer: 'GRADUATE', proof: 'password' },
    papers: ['a'.repeat(64)],
  });
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'TERMINATION_REQUESTED' } })).toBe(1);
  expect(await db.outboxEntry.count({ where: { eventId: event.id } })).toBe(1);
  expect(await db.counterDelta.count({ where: { name: 'TERMINATION_OPEN', delta: 1 } })).toBe(2);
  expect(await db.terminationDraft.count({ where: { agreementId: id } })).toBe(0);
  expect((await db.agreement.findUniqueOrThrow({ where: { id } })).state).toBe('SIGNED');
  // A second one has to wait for the first, whoever asks.
  expect(await keepRequest(world, world.viewers.employer, id)).toMatchObject({ code: 'PROCEEDING_OPEN_ALREADY' });
  expect((await terminationForm(graduate, id, db))?.openProceedingId).toBe(row.id);
  const graduateAgain = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
  expect(graduateAgain.state).toBe('ENROLLED');
});

it('an employer asks without a proof of identity; a graduate with a wrong password does not', async () => {
  const { viewers, db } = world;
  const { id, graduate } = await signed(world, 1);
  await keepRequest(world, graduate, id, { settlementPayer: 'NONE', settlementAmount: '' });
  expect(await sendRequest(world, graduate, id, { password: 'wrong-password' })).toMatchObject({
    code: 'ACCOUNT_PROOF_WRONG',
  });
  expect(await sendRequest(world, graduate, id, { method: undefined })).toMatchObject({
    fields: { method: 'PROOF_METHOD_MISSING' },
  });
  expect(await sendRequest(world, graduate, id, { confirmed: 'no' })).toMatchObject({
    fields: { confirmed: 'TERMINATION_UNCONFIRMED' },
  });
  expect(await db.proceeding.count({ where: { agreementId: id } })).toBe(0);
  const reason = { reasonCode: 'post-cancelled', reasonText: '业务调整，岗位取消', settlementPayer: 'EMPLOYER' };
  await keepRequest(world, viewers.employer, id, reason);
  const draft = await db.terminationDraft.findFirstOrThrow({ where: { agreementId: id, side: 'EMPLOYER' } });
  const answer = await sendRequest(world, viewers.employer, id, { checked: String(draft.version) });
  expect(answer).toMatchObject({ outcome: 'done', result: { side: 'EMPLOYER', state: 'PENDING_COUNTERPARTY' } });
});

it('nobody else: another graduate, another employer, a reader, the school', async () => {
  const { viewers, db } = world;
  const { id } = await signed(world, 2);
  const other = await addGraduate(world, 11);
  for (const viewer of [other.viewer, viewers.rival]) {
    expect(await keepRequest(world, viewer, id)).toEqual({ outcome: 'not-found' });
    expect(await upload(world, viewer, id)).toEqual({ outcome: 'not-found' });
    expect(await sendRequest(world, viewer, id)).toEqual({ outcome: 'not-found' });
    expect(await terminationForm(viewer, id, db)).toBeNull();
  }
  for (const viewer of [viewers.reader, viewers.school])
    expect(await keepRequest(world, viewer, id)).toMatchObject({ code: 'FORBIDDEN' });
});

it('what is missing is said field by field, and nothing half-filled is sent', async () => {
  const { db } = world;
  const { id, graduate } = await signed(world, 3);
  const check = () => execute(checkTerminationDraft, graduate, { agreementId: id }, { db });
  await keepRequest(world, graduate, id, { clause: '', reasonCode: '', reasonText: ' ', settlementPayer: '' });
  expect(await check()).toMatchObject({
    fields: { clause: 'FIELD_REQUIRED', reasonText: 'REASON_MISSING' },
  });
  await keepRequest(world, graduate, id, { reasonCode: '', settlementPayer: '' });
  expect(await check()).toMatchObject({
    fields: { reasonCode: 'FIELD_REQUIRED', settlementPayer: 'FIELD_REQUIRED' },
  });
  await keepRequest(world, graduate, id, { reasonCode: 'other', reasonText: '不想去了', settlementAmount: '0' });
  expect(await check()).toMatchObject({
    fields: { reasonText: 'REASON_OTHER_SHORT', settlementAmount: 'SETTLEMENT_AMOUNT_INVALID' },
  });
  await keepRequest(world, graduate, id, { clause: 'NO_DIPLOMA' });
  expect(await check()).toMatchObject({ fields: { clause: 'CODE_INVALID' } });
  await keepRequest(world, graduate, id, { reasonCode: 'mutual' });
  expect(await check()).toMatchObject({ fields: { reasonCode: 'CODE_INVALID' } });
  expect(await sendRequest(world, graduate, id)).toMatchObject({ outcome: 'invalid' });
  expect(await db.proceeding.count({ where: { agreementId: id } })).toBe(0);
});

it('a page drawn from an older version overwrites nothing, and of two who send at once one does', async () => {
  const { db } = world;
  const { id, graduate } = await signed(world, 4);
  await keepRequest(world, graduate, id);
  const stale = { ...typed, agreementId: id, version: '0' };
  expect(await execute(saveTerminationDraft, graduate, stale, { db })).toMatchObject({
    code: 'TERMINATION_DRAFT_STALE',
  });
  const before = await db.terminationDraft.findFirstOrThrow({ where: { agreementId: id } });
  await upload(world, graduate, id);
  const checked = String(before.version);
  expect(await sendRequest(world, graduate, id, { checked })).toMatchObject({ code: 'TERMINATION_DRAFT_STALE' });
  const both = await Promise.all([sendRequest(world, graduate, id), sendRequest(world, graduate, id)]);
  expect(both.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  expect(await db.proceeding.count({ where: { agreementId: id, endedAt: null } })).toBe(1);
});

it('a clause of the letter lets the graduate go to the school at once, with a proof and without damages', async () => {
  const { db } = world;
  const { id, graduate } = await signed(world, 5);
  await keepRequest(world, graduate, id, { clause: 'FURTHER_STUDY', reasonText: '已被录取为研究生' });
  expect(await sendRequest(world, graduate, id)).toMatchObject({ code: 'TERMINATION_PROOF_MISSING' });
  await upload(world, graduate, id, 'c');
  const answer = await sendRequest(world, graduate, id);
  expect(answer).toMatchObject({ outcome: 'done', result: { state: 'PENDING_DEPARTMENT', isNoFault: true } });
  const row = await db.proceeding.findFirstOrThrow({ where: { agreementId: id }, include: { settlement: true } });
  expect(row).toMatchObject({ clause: 'FURTHER_STUDY', reasonCode: null, answeredAt: null, settlement: null });
});

it('a clause is the graduate’s alone: what an employer sends as one counts for nothing', async () => {
  const { db, viewers } = world;
  const { id } = await signed(world, 6);
  const reason = { clause: 'FURTHER_STUDY', reasonCode: 'mutual', reasonText: '双方协商一致' };
  await keepRequest(world, viewers.employer, id, reason);
  await upload(world, viewers.employer, id);
  expect(await sendRequest(world, viewers.employer, id)).toMatchObject({
    result: { state: 'PENDING_COUNTERPARTY', isNoFault: false },
  });
  expect(await db.proceeding.findFirstOrThrow({ where: { agreementId: id } })).toMatchObject({ clause: null });
});

it('the school’s rules in force count at the click and are frozen: papers by name, window, number, notice days', async () => {
  const { db } = world;
  const { id, graduate, enrolmentId } = await signed(world, 7);
  await keepRequest(world, graduate, id);
  await setRules({ requiredPapers: [{ name: '解约申请书' }], publicNoticeDays: 5 });
  expect(await sendRequest(world, graduate, id)).toMatchObject({
    code: 'TERMINATION_PAPERS_MISSING',
    facts: { papers: '解约申请书' },
  });
  expect(await upload(world, graduate, id, 'd', '别的材料')).toMatchObject({ code: 'TERMINATION_PAPER_UNKNOWN' });
  await upload(world, graduate, id, 'd', '解约申请书');
  await setRules({ terminationToOn: '2020-01-01' });
  expect(await sendRequest(world, graduate, id)).toMatchObject({ code: 'TERMINATION_WINDOW_OVER' });
  await setRules({ maximumTerminations: 0 });
  expect(await sendRequest(world, graduate, id)).toMatchObject({ code: 'TERMINATION_LIMIT_REACHED' });
  await setRules({ requiredPapers: [{ name: '解约申请书' }], publicNoticeDays: 5, maximumTerminations: 1 });
  const answer = await sendRequest(world, graduate, id);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const row = await db.proceeding.findUniqueOrThrow({ where: { id: answer.result.id } });
  expect(row.publicNoticeDays).toBe(5);
  expect(row.policyVersionId).toBe((await db.policyVersion.findFirstOrThrow({ orderBy: { version: 'desc' } })).id);
  // What was cancelled ends nothing and counts for nothing.
  await execute(cancelProceeding, graduate, { id: row.id }, { db });
  expect((await terminationForm(graduate, id, db))?.may).toEqual({ allowed: true });
  expect(enrolmentId).toBeTruthy();
  await setRules({});
});
