import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForChanges, counterFingerprint } from '@/prisma/seed/demo/ask-for-changes';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { acceptCounter } from '@/lib/commands/counter-proposal/accept-counter';
import { amendCounter } from '@/lib/commands/counter-proposal/amend-counter';
import { checkCounterDraft } from '@/lib/commands/counter-proposal/check-counter-draft';
import { checkRevisionDraft } from '@/lib/commands/counter-proposal/check-revision-draft';
import { counterInvitation } from '@/lib/commands/counter-proposal/counter-invitation';
import { refuseCounter } from '@/lib/commands/counter-proposal/refuse-counter';
import { saveCounterDraft } from '@/lib/commands/counter-proposal/save-counter-draft';
import { saveRevisionDraft } from '@/lib/commands/counter-proposal/save-revision-draft';
import { takeBackCounter } from '@/lib/commands/counter-proposal/take-back-counter';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { counterAnswer, revisionCheck, revisionForm } from '@/lib/queries/counter-proposal/counter-answer';
import { counterForm } from '@/lib/queries/counter-proposal/counter-form';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const wish = { 'change-pay': 'yes', regularPay: '18,500', message: '希望参照同岗位。' };
let next = 0;

/** A letter that waits for a graduate of its own. */
async function letter() {
  const graduate = await addGraduate(world, next++);
  return { ...graduate, id: await sent(world, world.viewers.employer, graduate.enrolmentId) };
}

const row = (id: string) =>
  world.db.agreement.findUniqueOrThrow({
    where: { id },
    include: {
      terms: { orderBy: { number: 'asc' } },
      events: { orderBy: { sequence: 'asc' } },
      versionDrafts: true,
    },
  });

async function asked(more: Record<string, string> = {}) {
  const it = await letter();
  expect(await askForChanges(world.db, it.viewer, { id: it.id, ...wish, ...more })).toMatchObject({
    outcome: 'done',
    result: { state: 'COUNTERED' },
  });
  return it;
}

const proposalOf = async (id: string): Promise<string> => (await row(id)).terms.at(-1)?.hash ?? '';
const accept = async (id: string, actor: Viewer = world.viewers.employer) =>
  execute(acceptCounter, actor, { id, proposal: await proposalOf(id) }, { db: world.db });

it('keeps the wish as a version that binds nobody, tells the employer, and uses up the draft', async () => {
  const { db } = world;
  const { id } = await asked();
  const { terms, termsId, proposalId, state, events, versionDrafts } = await row(id);
  expect(terms.map(({ number, kind, proposedBy }) => `${number} ${kind} ${proposedBy}`)).toEqual([
    '1 LETTER EMPLOYER',
    '2 COUNTER GRADUATE',
  ]);
  expect([state, termsId, proposalId]).toEqual(['COUNTERED', terms[0]?.id, terms[1]?.id]);
  const [before, after] = terms.map(({ content }) => letterContentSchema.parse(content));
  expect(after).toEqual({ ...before, terms: { ...before?.terms, regularPayFen: 1_850_000 } });
  expect(events.at(-1)).toMatchObject({
    type: 'COUNTER_PROPOSED',
    reason: wish.message,
    facts: { termsHash: terms[1]?.hash },
  });
  expect(versionDrafts).toEqual([]);
  const told = await db.outboxEntry.findFirstOrThrow({ where: { eventId: events.at(-1)?.id } });
  expect(told.recipients).toEqual(['EMPLOYER']);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'COUNTER_PROPOSED' } })).toBe(1);
});

it('changes only what was ticked, whatever else the form sends', async () => {
  const { id } = await asked({ post: '总经理', 'change-housing': 'yes', housing: '单人宿舍' });
  const [before, after] = (await row(id)).terms.map(({ content }) => letterContentSchema.parse(content).terms);
  expect(after).toEqual({ ...before, regularPayFen: 1_850_000, housing: '单人宿舍' });
});

it('says at each field what keeps the wish from being sent, and keeps what was typed', async () => {
  const { db } = world;
  const { id, viewer } = await letter();
  const check = async (typed: Record<string, string>, version: string) => {
    await execute(saveCounterDraft, viewer, { id, version, ...typed }, { db });
    return execute(checkCounterDraft, viewer, { id }, { db });
  };
  expect(await check({ regularPay: '1' }, '0')).toEqual({
    outcome: 'invalid',
    fields: { 'change-post': 'COUNTER_NOTHING_CHOSEN' },
  });
  expect(await check({ 'change-pay': 'yes', regularPay: '18000' }, '1')).toEqual({
    outcome: 'invalid',
    fields: { 'change-pay': 'COUNTER_UNCHANGED' },
  });
  const reversed = { 'change-report': 'yes', reportFromOn: '2027-08-01', reportToOn: '2027-07-01' };
  expect(await check({ ...reversed, 'change-pay': 'yes', regularPay: 'viel' }, '2')).toEqual({
    outcome: 'invalid',
    fields: { regularPay: 'MONEY_INVALID', reportToOn: 'TERMS_REPORT_DATES_REVERSED' },
  });
  expect((await row(id)).versionDrafts[0]?.content).toMatchObject({ regularPay: 'viel' });
  const older = await execute(saveCounterDraft, viewer, { id, version: '1', ...wish }, { db });
  expect(older).toMatchObject({ outcome: 'refused', code: 'VERSION_DRAFT_STALE' });
  expect(await counterFingerprint(db, viewer, id)).toBe('');
});

it('takes exactly the graduate’s version, which he then accepts as the one both saw', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await asked();
  const hash = await proposalOf(id);
  const older = (await row(id)).terms[0]?.hash ?? '';
  expect(await execute(acceptCounter, viewers.employer, { id, proposal: older }, { db })).toMatchObject({
    outcome: 'refused',
    code: 'AGREEMENT_STALE',
  });
  await prove(world, viewer, id);
  expect(await accept(id)).toMatchObject({ outcome: 'done', result: { state: 'PENDING_GRADUATE' } });
  const { terms, termsId, proposalId } = await row(id);
  expect([termsId, proposalId]).toEqual([terms[1]?.id, null]);
  // The proof was for the letter as it was: it opens nothing now.
  const yes = { id, confirmed: 'yes', seen: hash };
  expect(await execute(acceptInvitation, viewer, yes, { db })).toMatchObject({ code: 'IDENTITY_PROOF_MISSING' });
  await prove(world, viewer, id);
  expect(await execute(acceptInvitation, viewer, { ...yes, seen: older }, { db })).toMatchObject({
    outcome: 'refused',
    code: 'LETTER_CHANGED',
  });
  const password = { method: 'password', password: 'demo-password-2026' };
  expect(await execute(proveIdentity, viewer, { id, seen: older, ...password }, { db })).not.toMatchObject({
    outcome: 'done',
  });
  expect(await execute(acceptInvitation, viewer, yes, { db })).toMatchObject({ outcome: 'done' });
  const accepted = (await row(id)).events.at(-1);
  expect(accepted).toMatchObject({ type: 'INVITATION_ACCEPTED', facts: { termsHash: hash } });
});

it('takes what the pre-flight warns of only after the tick, and keeps which warnings they were', async () => {
  const { db, viewers } = world;
  // Four fifths of this are more than the letter pays during probation.
  const { id } = await asked({ regularPay: '19000' });
  const proposal = await proposalOf(id);
  const send = (more = {}) => execute(acceptCounter, viewers.employer, { id, proposal, ...more }, { db });
  expect(await send()).toEqual({ outcome: 'invalid', fields: { acknowledged: 'WARNINGS_UNCHECKED' } });
  expect(await send({ acknowledged: 'yes' })).toMatchObject({ outcome: 'done' });
  expect((await row(id)).events.at(-1)).toMatchObject({
    type: 'COUNTER_ACCEPTED',
    facts: { termsHash: proposal, warnings: ['ADVICE_PROBATION_PAY_LOW probationPay'] },
  });
});

it('lets the school see what was accepted and nothing of how it came to be', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await asked();
  const detail = (reader: Viewer, of: string) => agreementDetail(reader, of, db);
  expect(await detail(viewers.school, id)).toBeNull();
  await accept(id);
  await prove(world, viewer, id);
  await execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db });
  const seen = await detail(viewers.department, id);
  expect(seen?.versions).toEqual([]);
  expect(seen?.timeline.map(({ type }) => type)).toEqual(['INVITATION_SENT', 'INVITATION_ACCEPTED']);
  expect(seen?.letter.terms.regularPayFen).toBe(1_850_000);
  for (const side of [viewer, viewers.employer]) {
    const own = await detail(side, id);
    expect(own?.versions.map(({ kind }) => kind)).toEqual(['LETTER', 'COUNTER']);
    expect(own?.timeline).toHaveLength(4);
  }
});

it('answers with a version of the employer’s own after the same pre-flight as a letter', async () => {
  const { db, viewers } = world;
  const { employer } = viewers;
  const { id } = await asked();
  const form = await revisionForm(employer, id, db);
  expect(form?.values).toMatchObject({ regularPay: '18500' });
  const typed = (change: Record<string, string>) => ({ ...form?.values, id, ...change });
  const save = (change: Record<string, string>, version: string) =>
    execute(saveRevisionDraft, employer, { ...typed(change), version }, { db });
  const check = () => execute(checkRevisionDraft, employer, { id }, { db });
  await save({}, '0');
  expect(await check()).toEqual({ outcome: 'invalid', fields: { post: 'REVISION_IS_PROPOSAL' } });
  await save({ regularPay: '18000' }, '1');
  expect(await check()).toEqual({ outcome: 'invalid', fields: { post: 'REVISION_UNCHANGED' } });
  await save({ regularPay: '18600', employerDamages: '9000' }, '2');
  expect(await check()).toMatchObject({ outcome: 'done' });
  const { checked = '' } = (await revisionCheck(employer, id, db))?.ready ?? {};
  const send = (more = {}) => execute(amendCounter, employer, { id, checked, ...more }, { db });
  expect(await send()).toEqual({ outcome: 'invalid', fields: { acknowledged: 'WARNINGS_UNCHECKED' } });
  expect(await send({ acknowledged: 'yes' })).toMatchObject({ outcome: 'done', result: { state: 'PENDING_GRADUATE' } });
  const { terms, termsId, versionDrafts, events } = await row(id);
  expect(terms.map(({ kind }) => kind)).toEqual(['LETTER', 'COUNTER', 'REVISION']);
  expect([termsId, versionDrafts.length]).toEqual([terms[2]?.id, 0]);
  expect(events.at(-1)).toMatchObject({
    type: 'COUNTER_AMENDED',
    facts: { termsHash: terms[2]?.hash, warnings: ['ADVICE_DAMAGES_HIGH employerDamages'] },
  });
});

it('leaves the letter as it was when the wish is refused or taken back', async () => {
  const { db, viewers } = world;
  const refused = await asked();
  const no = (reason: string) => execute(refuseCounter, viewers.employer, { id: refused.id, reason }, { db });
  expect(await no(' ')).toEqual({ outcome: 'invalid', fields: { reason: 'REASON_MISSING' } });
  expect(await no('同岗位薪酬统一。')).toMatchObject({ outcome: 'done' });
  const back = await asked();
  expect(await execute(takeBackCounter, back.viewer, { id: back.id }, { db })).toMatchObject({ outcome: 'done' });
  for (const { id } of [refused, back]) {
    const { terms, termsId, proposalId, state } = await row(id);
    expect([termsId, proposalId, state]).toEqual([terms[0]?.id, null, 'PENDING_GRADUATE']);
    expect(terms).toHaveLength(2);
  }
});

it('is asked for at most five times', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await letter();
  for (const pay of [1, 2, 3, 4, 5]) {
    const more = { id, 'change-pay': 'yes', regularPay: String(20_000 + pay) };
    expect(await askForChanges(db, viewer, more)).toMatchObject({ outcome: 'done' });
    await execute(refuseCounter, viewers.employer, { id, reason: '不能再高。' }, { db });
  }
  expect((await counterForm(viewer, id, db))?.countersLeft).toBe(0);
  expect(await askForChanges(db, viewer, { id, ...wish })).toMatchObject({ outcome: 'refused', code: 'COUNTER_LIMIT' });
});

it('is nobody else’s: other people find nothing, readers and the school may not', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await asked();
  const stranger = await addGraduate(world, next++);
  const proposal = await proposalOf(id);
  const checked = proposal;
  const reason = '不是我的。';
  const missing = { outcome: 'not-found' };
  for (const deed of [
    () => execute(takeBackCounter, stranger.viewer, { id }, { db }),
    () => execute(counterInvitation, stranger.viewer, { id, checked }, { db }),
    () => execute(saveCounterDraft, stranger.viewer, { id, ...wish }, { db }),
    () => execute(checkCounterDraft, stranger.viewer, { id }, { db }),
    () => execute(acceptCounter, viewers.rival, { id, proposal }, { db }),
    () => execute(amendCounter, viewers.rival, { id, checked }, { db }),
    () => execute(refuseCounter, viewers.rival, { id, reason }, { db }),
    () => execute(saveRevisionDraft, viewers.rival, { id }, { db }),
    () => execute(checkRevisionDraft, viewers.rival, { id }, { db }),
  ])
    expect(await deed()).toEqual(missing);
  for (const actor of [viewers.reader, viewers.school, viewer])
    expect(await execute(acceptCounter, actor, { id, proposal }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  for (const actor of [viewers.employer, viewers.school])
    expect(await execute(takeBackCounter, actor, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await counterAnswer(viewers.rival, id, db)).toBeNull();
  expect(await counterForm(stranger.viewer, id, db)).toBeNull();
});
