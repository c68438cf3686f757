import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkInvitationDraft } from '@/lib/commands/agreement/check-invitation-draft';
import { discardInvitationDraft } from '@/lib/commands/agreement/discard-invitation-draft';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { newId } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { invitableGraduates } from '@/lib/queries/agreement/invitable-graduates';
import { invitationCheck } from '@/lib/queries/agreement/invitation-check';
import { invitationForm } from '@/lib/queries/agreement/invitation-form';
import { demoTerms, demoTransfer } from '@/prisma/seed/demo/terms';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;
let transferProfileId: string;
beforeAll(async () => {
  world = await createWorld();
  employer = world.viewers.employer;
  rival = world.viewers.rival;
  transferProfileId = newId();
  const { employerId } = employer;
  const profile = { id: transferProfileId, employerId, label: '北京', content: demoTransfer, isDefault: true };
  await world.db.transferProfile.create({ data: { ...profile, createdAt: world.start } });
});
afterAll(() => world.close());

async function favour(owner: EmployerViewer, enrolmentId: string): Promise<void> {
  const { employerId, accountId } = owner;
  const favourite = { id: newId(), employerId, enrolmentId, addedById: accountId, tags: [] };
  await world.db.favourite.create({ data: { ...favourite, addedAt: world.start } });
}

/** A graduate among the employer's favourites. */
async function candidate(index: number): Promise<string> {
  const { enrolmentId } = await addGraduate(world, index);
  await favour(employer, enrolmentId);
  return enrolmentId;
}

const letter = (enrolmentId: string, changes: Record<string, string> = {}) => ({
  ...demoTerms(0),
  enrolmentId,
  transferProfileId,
  replyDays: '5',
  ...changes,
});

/** Saves from a form just opened; `version` stands for one opened earlier. */
async function save(actor: Viewer, input: Record<string, string> & { enrolmentId: string }) {
  const { db } = world;
  const employerId = actor.party === 'EMPLOYER' ? actor.employerId : undefined;
  const draft = await db.invitationDraft.findFirst({ where: { enrolmentId: input.enrolmentId, employerId } });
  return execute(saveInvitationDraft, actor, { version: String(draft?.version ?? 0), ...input }, { db });
}

/** What the check page hands to its form. */
async function checkedOf(enrolmentId: string): Promise<string> {
  const found = await invitationCheck(employer, enrolmentId, world.db);
  if (found?.kind !== 'ready') throw new Error(JSON.stringify(found));
  return found.checked;
}

const send = (actor: Viewer, enrolmentId: string, checked: string, idempotencyKey?: string) =>
  execute(sendInvitation, actor, { enrolmentId, checked }, { db: world.db, idempotencyKey });

it('keeps a draft as it was typed, wrong fields included, and says every field that is wrong', async () => {
  const { db } = world;
  const enrolmentId = await candidate(0);
  const wrong = letter(enrolmentId, { regularPay: '八千', post: '', reportToOn: '2020-01-01', replyDays: '31' });
  expect(await save(employer, wrong)).toMatchObject({ outcome: 'done', result: { version: 1 } });
  const form = await invitationForm(employer, { enrolmentId }, db);
  expect(form).toMatchObject({ begunFrom: 'draft', values: { regularPay: '八千', post: '', replyDays: '31' } });
  expect(await execute(checkInvitationDraft, employer, { enrolmentId }, { db })).toEqual({
    outcome: 'invalid',
    fields: {
      post: 'FIELD_REQUIRED',
      regularPay: 'MONEY_INVALID',
      reportToOn: 'TERMS_REPORT_DATES_REVERSED',
      replyDays: 'REPLY_DAYS_INVALID',
    },
  });
  const check = await invitationCheck(employer, enrolmentId, db);
  if (check?.kind !== 'stopped') throw new Error('not stopped');
  const errors = check.findings.filter(({ level }) => level === 'error').map(({ field }) => field);
  expect(errors.sort()).toEqual(['post', 'regularPay', 'replyDays', 'reportToOn', 'reportToOn']);
  const audit = await db.auditEvent.findMany({ where: { type: 'INVITATION_DRAFT_SAVED' } });
  expect(audit).toHaveLength(1);
  expect(JSON.stringify(audit[0]?.facts)).toBe('{}');
});

it('a report date that has passed keeps a letter from being sent', async () => {
  const enrolmentId = await candidate(1);
  await save(employer, letter(enrolmentId, { reportFromOn: '2020-01-01', reportToOn: '2020-01-02' }));
  expect(await execute(checkInvitationDraft, employer, { enrolmentId }, { db: world.db })).toMatchObject({
    outcome: 'invalid',
    fields: { reportToOn: 'ADVICE_REPORT_IN_PAST' },
  });
});

it('sends exactly what was checked, removes the draft, and writes event, counter, outbox and audit with it', async () => {
  const { db } = world;
  const enrolmentId = await candidate(2);
  await save(employer, letter(enrolmentId, { post: '测试工程师' }));
  expect(await execute(checkInvitationDraft, employer, { enrolmentId }, { db })).toMatchObject({ outcome: 'done' });
  const answer = await send(employer, enrolmentId, await checkedOf(enrolmentId));
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { id } = answer.result;
  const row = await db.agreement.findUniqueOrThrow({ where: { id }, include: { terms: true, events: true } });
  expect(row).toMatchObject({ state: 'PENDING_GRADUATE', enrolmentId, employerId: employer.employerId });
  expect(letterContentSchema.parse(row.terms[0]?.content)).toMatchObject({
    terms: { post: '测试工程师' },
    transfer: demoTransfer,
  });
  expect(row.events.map(({ type }) => type)).toEqual(['INVITATION_SENT']);
  expect(await db.invitationDraft.count({ where: { enrolmentId } })).toBe(0);
  expect(await db.outboxEntry.count({ where: { subjectId: id, kind: 'AGREEMENT_NOTICE' } })).toBe(1);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'INVITATION_SENT' } })).toBe(1);
  expect(await invitationCheck(employer, enrolmentId, db)).toEqual({ kind: 'live', id });
  expect(await save(employer, letter(enrolmentId))).toMatchObject({
    outcome: 'refused',
    code: 'AGREEMENT_LIVE_EXISTS',
  });
});

it('refuses to send when draft, address-book entry or last day changed after the check', async () => {
  const { db } = world;
  const enrolmentId = await candidate(3);
  await save(employer, letter(enrolmentId));
  const first = await checkedOf(enrolmentId);
  await save(employer, letter(enrolmentId, { regularPay: '17999' }));
  expect(await send(employer, enrolmentId, first)).toMatchObject({ code: 'INVITATION_DRAFT_STALE' });

  const second = await checkedOf(enrolmentId);
  const moved = { ...demoTransfer, archiveAddress: '北京市海淀区海淀大街 9 号' };
  await db.transferProfile.update({ where: { id: transferProfileId }, data: { content: moved } });
  expect(await send(employer, enrolmentId, second)).toMatchObject({ code: 'INVITATION_DRAFT_STALE' });
  await db.transferProfile.update({ where: { id: transferProfileId }, data: { content: demoTransfer } });

  const tomorrow = new Date(Date.now() + 86_400_000);
  const late = await execute(sendInvitation, employer, { enrolmentId, checked: second }, { db, now: tomorrow });
  expect(late).toMatchObject({ code: 'INVITATION_DRAFT_STALE' });
  expect(await db.agreement.count({ where: { enrolmentId } })).toBe(0);
  expect(await send(employer, enrolmentId, second)).toMatchObject({ outcome: 'done' });
});

it('a form drawn from an older draft overwrites nothing, and says so; the same text again is a repeat', async () => {
  const { db } = world;
  const enrolmentId = await candidate(9);
  const stale = { outcome: 'refused', code: 'INVITATION_DRAFT_STALE' };
  const kept = async () => {
    const draft = await db.invitationDraft.findFirstOrThrow({ where: { enrolmentId } });
    return [draft.version, (draft.content as { post: string }).post];
  };
  const older = letter(enrolmentId, { post: '旧', version: '0' });
  expect(await save(employer, older)).toMatchObject({ outcome: 'done', result: { version: 1 } });
  expect(await save(employer, older)).toMatchObject({ outcome: 'done', result: { version: 1 } });
  const newer = letter(enrolmentId, { post: '新', version: '1' });
  expect(await save(employer, newer)).toMatchObject({ outcome: 'done', result: { version: 2 } });
  const audits = () => db.auditEvent.count({ where: { type: 'INVITATION_DRAFT_SAVED' } });
  const before = await audits();
  expect(await save(employer, older)).toMatchObject(stale);
  expect(await save(employer, letter(enrolmentId, { post: '旧页又改', version: '1' }))).toMatchObject(stale);
  expect(await kept()).toEqual([2, '新']);
  expect(await audits()).toBe(before);

  // Of two open pages exactly one takes effect.
  const both = ['甲', '乙'].map((post) => save(employer, letter(enrolmentId, { post, version: '2' })));
  const outcomes = (await Promise.all(both)).map(({ outcome }) => outcome).sort();
  expect(outcomes).toEqual(['done', 'refused']);
  expect((await kept())[0]).toBe(3);
  // Thrown away in one tab: what the other tab still shows does not come back by itself.
  await execute(discardInvitationDraft, employer, { enrolmentId }, { db });
  expect(await save(employer, letter(enrolmentId, { version: '3' }))).toMatchObject(stale);
  expect(await save(employer, letter(enrolmentId, { version: 'x' }))).toMatchObject({
    fields: { version: 'FIELD_INVALID' },
  });
});

it('a double submit sends one letter and gives the same answer', async () => {
  const { db } = world;
  const enrolmentId = await candidate(4);
  await save(employer, letter(enrolmentId));
  const checked = await checkedOf(enrolmentId);
  const answers = await Promise.all([
    send(employer, enrolmentId, checked, 'press'),
    send(employer, enrolmentId, checked, 'press'),
  ]);
  const ids = answers.map((answer) => (answer.outcome === 'done' ? answer.result.id : answer.outcome));
  expect(new Set(ids).size).toBe(1);
  expect(answers.filter((answer) => answer.outcome === 'done' && answer.repeated)).toHaveLength(1);
  expect(await db.agreement.count({ where: { enrolmentId } })).toBe(1);
});

it('of parallel sends for one pair exactly one takes effect', async () => {
  const { db } = world;
  const enrolmentId = await candidate(5);
  for (let round = 0; round < 5; round += 1) {
    await save(employer, letter(enrolmentId));
    const checked = await checkedOf(enrolmentId);
    const answers = await Promise.all([1, 2, 3].map(() => send(employer, enrolmentId, checked)));
    expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    for (const answer of answers) if (answer.outcome === 'refused') expect(answer.code).toBe('AGREEMENT_LIVE_EXISTS');
    const live = await db.agreement.findMany({ where: { enrolmentId, state: 'PENDING_GRADUATE' } });
    expect(live).toHaveLength(1);
    await execute(withdrawInvitation, employer, { id: live[0]?.id }, { db });
  }
});

it('drafts and letters of others do not exist, and a reader writes nothing', async () => {
  const { db, viewers } = world;
  const enrolmentId = await candidate(6);
  await save(employer, letter(enrolmentId));
  const checked = await checkedOf(enrolmentId);
  expect(await save(rival, letter(enrolmentId))).toEqual({ outcome: 'not-found' });
  expect(await execute(checkInvitationDraft, rival, { enrolmentId }, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(discardInvitationDraft, rival, { enrolmentId }, { db })).toEqual({ outcome: 'not-found' });
  expect(await send(rival, enrolmentId, checked)).toEqual({ outcome: 'not-found' });
  expect(await invitationForm(rival, { enrolmentId }, db)).toBeNull();
  // The same graduate among the rival's favourites still leads to the rival's own, empty, form.
  await favour(rival, enrolmentId);
  expect(await invitationForm(rival, { enrolmentId }, db)).toMatchObject({ begunFrom: 'nothing', savedAt: null });
  expect(await send(rival, enrolmentId, checked)).toMatchObject({ code: 'INVITATION_DRAFT_STALE' });
  // Nor can an address-book entry of another employer be chosen.
  await save(rival, letter(enrolmentId));
  expect(await execute(checkInvitationDraft, rival, { enrolmentId }, { db })).toMatchObject({
    fields: { transferProfileId: 'TRANSFER_PROFILE_MISSING' },
  });
  for (const actor of [viewers.reader, viewers.school]) {
    expect(await save(actor, letter(enrolmentId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await send(actor, enrolmentId, checked)).toMatchObject({ code: 'FORBIDDEN' });
  }
  await expect(invitationForm(viewers.reader, { enrolmentId }, db)).rejects.toThrow('not allowed');
  expect(await execute(discardInvitationDraft, employer, { enrolmentId }, { db })).toMatchObject({ outcome: 'done' });
  expect(await db.invitationDraft.count({ where: { enrolmentId, employerId: employer.employerId } })).toBe(0);
});

it('freezes where a dispatched worker really works, shows it before sending, and begins the next letter with it', async () => {
  const { db } = world;
  const enrolmentId = await candidate(11);
  await save(employer, letter(enrolmentId, { actualEmployer: '长'.repeat(101) }));
  expect(await execute(checkInvitationDraft, employer, { enrolmentId }, { db })).toMatchObject({
    fields: { actualEmployer: 'FIELD_TOO_LONG:100' },
  });
  await save(employer, letter(enrolmentId, { actualEmployer: ' 远山物流有限公司 ' }));
  const check = await invitationCheck(employer, enrolmentId, db);
  if (check?.kind !== 'ready') throw new Error('not ready');
  expect(check.letter.employer.actualEmployer).toBe('远山物流有限公司');
  const { checked } = check;
  // Somebody else as the actual employer is a warning: without the tick nothing is sent, and the draft stays.
  expect(await send(employer, enrolmentId, checked)).toEqual({
    outcome: 'invalid',
    fields: { acknowledged: 'WARNINGS_UNCHECKED' },
  });
  expect(await db.agreement.count({ where: { enrolmentId } })).toBe(0);
  expect(await db.invitationDraft.count({ where: { enrolmentId } })).toBe(1);
  const ticked = { enrolmentId, checked, acknowledged: 'yes' };
  const answer = await execute(sendInvitation, employer, ticked, { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { id } = answer.result;
  const warnings = ['ADVICE_ACTUAL_EMPLOYER_OTHER actualEmployer'];
  expect((await agreementDetail(employer, id, db))?.warnings).toEqual(warnings);
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id, sequence: 1 } });
  expect(event.facts).toMatchObject({ warnings });
  const audit = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id, type: 'INVITATION_SENT' } });
  expect(audit.facts).toMatchObject({ warnings });
  expect((await agreementDetail(employer, id, db))?.letter.employer.actualEmployer).toBe('远山物流有限公司');
  const { content } = await db.termsVersion.findFirstOrThrow({ where: { agreementId: id } });
  expect(letterContentSchema.parse(content).employer.actualEmployer).toBe('远山物流有限公司');
  await execute(withdrawInvitation, employer, { id }, { db });
  expect((await invitationForm(employer, { enrolmentId, again: id }, db))?.values.actualEmployer).toBe(
    '远山物流有限公司',
  );
});

it('begins a new letter with the terms of an own lapsed one only, and never over a draft', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 7);
  const other = await candidate(8);
  const mine = await sent(world, employer, enrolmentId);
  const form = (actor: EmployerViewer, again: string, of = enrolmentId) =>
    invitationForm(actor, { enrolmentId: of, again }, db);
  const blank = { begunFrom: 'nothing' };
  expect(await form(employer, mine)).toMatchObject({ live: { id: mine }, ...blank });
  await execute(withdrawInvitation, employer, { id: mine }, { db });
  const again = await form(employer, mine);
  expect(again).toMatchObject({ begunFrom: 'lapsed', values: { ...demoTerms(0), transferProfileId } });
  expect(await form(employer, mine, other)).toMatchObject(blank);

  const theirs = await sent(world, rival, enrolmentId);
  await execute(withdrawInvitation, rival, { id: theirs }, { db });
  expect(await form(employer, theirs)).toMatchObject(blank);
  expect(await form(rival, mine)).toMatchObject(blank);
  await save(employer, letter(enrolmentId, { post: '草稿里的岗位' }));
  expect(await form(employer, mine)).toMatchObject({ begunFrom: 'draft', values: { post: '草稿里的岗位' } });
});

it('pages through the favourites a letter can go to, each once, own ones only', async () => {
  const { db } = world;
  const seen: string[] = [];
  const { rows, next } = await invitableGraduates(employer, {}, db);
  seen.push(...rows.map((row) => row.enrolmentId));
  expect(next).toBeUndefined();
  expect(new Set(seen).size).toBe(await db.favourite.count({ where: { employerId: employer.employerId } }));
  expect(rows.every(({ identity }) => /^\d{3}\*{11}.{4}$/.test(identity))).toBe(true);
  expect(rows.filter(({ live }) => live).length).toBeGreaterThan(0);
});

it('while the certification is being changed new letters wait, and running ones can be read and taken back', async () => {
  const { db } = world;
  const [enrolmentId, other] = [await candidate(15), await candidate(16)];
  const running = await sent(world, employer, other);
  await save(employer, letter(enrolmentId));
  const checked = await checkedOf(enrolmentId);
  const { employerId: id } = employer;
  await db.employer.update({ where: { id }, data: { certificationState: 'RECERTIFYING' } });
  const send = () => execute(sendInvitation, employer, { enrolmentId, checked }, { db });
  expect(await send()).toMatchObject({ outcome: 'refused', code: 'EMPLOYER_RECERTIFYING' });
  expect(await db.agreement.count({ where: { enrolmentId } })).toBe(0);
  expect(await invitationCheck(employer, enrolmentId, db)).toMatchObject({
    maySend: { allowed: false, code: 'EMPLOYER_RECERTIFYING' },
  });
  expect(await agreementDetail(employer, running, db)).not.toBeNull();
  expect(await execute(withdrawInvitation, employer, { id: running }, { db })).toMatchObject({ outcome: 'done' });
  await db.employer.update({ where: { id }, data: { certificationState: 'CERTIFIED' } });
  expect(await send()).toMatchObject({ outcome: 'done' });
});

it('a warning that came up after the look sends nothing: the tick is for what was shown', async () => {
  const { db } = world;
  const enrolmentId = await candidate(10);
  await save(employer, letter(enrolmentId));
  const checked = await checkedOf(enrolmentId);
  await db.enrolment.update({ where: { id: enrolmentId }, data: { trainingMode: '2' } });
  const ticked = { enrolmentId, checked, acknowledged: 'yes' };
  expect(await execute(sendInvitation, employer, ticked, { db })).toMatchObject({ code: 'INVITATION_DRAFT_STALE' });
  expect(await db.agreement.count({ where: { enrolmentId } })).toBe(0);
});

it('an employer whose certified name is another sends nothing until the certification is right', async () => {
  const { db } = world;
  const enrolmentId = await candidate(12);
  await save(employer, letter(enrolmentId));
  const checked = await checkedOf(enrolmentId);
  const { name } = await db.employer.findUniqueOrThrow({ where: { id: employer.employerId } });
  await db.employer.update({ where: { id: employer.employerId }, data: { name: '另一个名称有限公司' } });
  try {
    const check = await invitationCheck(employer, enrolmentId, db);
    expect(check).toMatchObject({ kind: 'stopped', findings: [{ level: 'error', place: 'certification' }] });
    expect(await send(employer, enrolmentId, checked)).toMatchObject({ code: 'INVITATION_DRAFT_STALE' });
  } finally {
    await db.employer.update({ where: { id: employer.employerId }, data: { name } });
  }
});
