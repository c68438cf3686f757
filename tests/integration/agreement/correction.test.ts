import { afterAll, beforeAll, expect, it } from 'vitest';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { askCorrection } from '@/lib/commands/correction/ask-correction';
import { checkCorrectionDraft } from '@/lib/commands/correction/check-correction-draft';
import { confirmCorrection } from '@/lib/commands/correction/confirm-correction';
import { correctAgreement } from '@/lib/commands/correction/correct-agreement';
import { refuseCorrection } from '@/lib/commands/correction/refuse-correction';
import { saveCorrectionDraft } from '@/lib/commands/correction/save-correction-draft';
import { execute } from '@/lib/commands/execute';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { agreementDocument } from '@/lib/queries/agreement/agreement-document';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';
import { correctionForm } from '@/lib/queries/correction/correction-form';
import { correctionToConfirm } from '@/lib/queries/correction/correction-to-confirm';
import { corrections } from '@/lib/queries/correction/corrections';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { accepted, ASKED, asked, corrected, mustBeDone, typeCorrection } from '../../support/correction';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const row = (id: string) => world.db.agreement.findUniqueOrThrow({ where: { id } });
const newest = (id: string) =>
  world.db.agreementEvent.findFirstOrThrow({ where: { agreementId: id }, orderBy: { sequence: 'desc' } });
const proveFor = async (id: string, viewer: Parameters<typeof execute>[1], db = world.db) =>
  mustBeDone(await execute(proveIdentity, viewer, { id, method: 'password', password: DEMO_PASSWORD }, { db }));

it('a reviewer names fields with what is wrong: level kept, both sides told, nothing of the terms touched', async () => {
  const { db, viewers } = world;
  const { id } = await accepted(world, 0);
  const before = await row(id);
  mustBeDone(await execute(askCorrection, viewers.department, { id, level: 'DEPARTMENT', ...ASKED }, { db }));
  const after = await row(id);
  expect(after).toMatchObject({
    ...{ state: 'CORRECTING_EMPLOYER', askingLevel: 'DEPARTMENT', proposalId: null },
    ...{ termsId: before.termsId, acceptedAt: before.acceptedAt, version: before.version + 1 },
  });
  const event = await newest(id);
  expect(event).toMatchObject({ type: 'CORRECTION_ASKED', party: 'SCHOOL', reason: ASKED.reason });
  expect(event.facts).toMatchObject({
    ...{ level: 'DEPARTMENT', fields: ['regularPay', 'archiveRecipient'], words: ['应为 18,500 元', '请写全称'] },
  });
  const told = await db.outboxEntry.findFirstOrThrow({ where: { eventId: event.id } });
  expect(told.recipients).toEqual(['EMPLOYER', 'GRADUATE']);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'CORRECTION_ASKED' } })).toBe(1);
  const [waiting, correcting, decided] = await Promise.all(
    (['waiting', 'correcting', 'decided'] as const).map((tab) => reviewQueue(viewers.department, { tab }, db)),
  );
  expect(correcting?.rows.map((one) => one.id)).toContain(id);
  for (const tab of [waiting, decided]) expect(tab?.rows.map((one) => one.id)).not.toContain(id);
});

it('nobody else asks, and not without a field and a sentence', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await accepted(world, 1);
  expect(await execute(askCorrection, viewers.department, { id, reason: '请更正。' }, { db })).toEqual({
    outcome: 'invalid',
    fields: { words_post: 'CORRECTION_FIELDS_MISSING' },
  });
  const tooLong = { id, words_post: '长'.repeat(201) };
  expect(await execute(askCorrection, viewers.department, tooLong, { db })).toEqual({
    outcome: 'invalid',
    fields: { reason: 'REASON_MISSING', words_post: 'CORRECTION_WORDS_TOO_LONG' },
  });
  for (const stranger of [viewers.employer, viewer])
    expect(await execute(askCorrection, stranger, { id, ...ASKED }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(askCorrection, viewers.school, { id, ...ASKED }, { db })).toMatchObject({
    code: 'REVIEW_OTHER_LEVEL',
  });
  // A field of the roster is no field of the letter.
  expect(await execute(askCorrection, viewers.department, { id, ...ASKED, words_name: 'x' }, { db })).toMatchObject({
    outcome: 'invalid',
  });
  expect((await row(id)).state).toBe('PENDING_DEPARTMENT');
});

it('the employer changes the named fields and no other, whatever the form sends', async () => {
  const { db, viewers } = world;
  const { id } = await asked(world, 2);
  const form = await correctionForm(viewers.employer, id, db);
  expect(form?.fields.map(({ field }) => field)).toEqual(['regularPay', 'archiveRecipient']);
  expect(form?.values).toMatchObject({ regularPay: '18000', archiveRecipient: '海淀区人才服务中心' });
  const good = { regularPay: '18500', archiveRecipient: '北京市海淀区人才服务中心' };
  const check = await typeCorrection(world, id, { ...good, graduateDamages: '9000' });
  expect(check).toMatchObject({ ready: null, isOutside: true });
  expect(await execute(checkCorrectionDraft, viewers.employer, { id }, { db })).toMatchObject({
    code: 'CORRECTION_OUTSIDE_LIST',
  });
  const forged = { id, checked: 'a'.repeat(64), acknowledged: 'yes' };
  expect(await execute(correctAgreement, viewers.employer, forged, { db })).toMatchObject({
    code: 'CORRECTION_OUTSIDE_LIST',
  });
  expect((await row(id)).proposalId).toBeNull();
  await typeCorrection(world, id, { regularPay: '18000', archiveRecipient: '海淀区人才服务中心' });
  expect(await execute(checkCorrectionDraft, viewers.employer, { id }, { db })).toEqual({
    outcome: 'invalid',
    fields: { regularPay: 'CORRECTION_UNCHANGED' },
  });
  const ready = await typeCorrection(world, id, good);
  const stale = await execute(correctAgreement, viewers.employer, forged, { db });
  expect(stale).toMatchObject({ code: 'VERSION_DRAFT_STALE' });
  const input = { id, checked: ready?.ready?.checked, acknowledged: 'yes' };
  for (const stranger of [viewers.rival])
    expect(await execute(correctAgreement, stranger, input, { db })).toEqual({ outcome: 'not-found' });
  for (const stranger of [viewers.reader, viewers.department])
    expect(await execute(correctAgreement, stranger, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
  mustBeDone(await execute(correctAgreement, viewers.employer, input, { db }));
  const now = await row(id);
  expect(now).toMatchObject({ state: 'CORRECTING_GRADUATE', askingLevel: 'DEPARTMENT' });
  const version = await db.termsVersion.findUniqueOrThrow({ where: { id: now.proposalId ?? '' } });
  expect(version).toMatchObject({ kind: 'CORRECTION', proposedBy: 'EMPLOYER', number: 2 });
  const letter = letterContentSchema.parse(version.content);
  expect(letter.terms).toMatchObject({ regularPayFen: 1_850_000, graduateDamagesFen: 300_000 });
  expect(letter.transfer.archiveRecipient).toBe(good.archiveRecipient);
  expect(await db.versionDraft.count({ where: { agreementId: id } })).toBe(0);
  expect((await newest(id)).type).toBe('AGREEMENT_CORRECTED');
  expect(await execute(saveCorrectionDraft, viewers.employer, { id, version: '0' }, { db })).toMatchObject({
    code: 'AGREEMENT_WRONG_STATE',
  });
});

it('rules between fields and the warnings of the pre-flight hold for a correction too', async () => {
  const { db, viewers } = world;
  const { id } = await accepted(world, 3);
  const list = { id, reason: '请更正期限。', words_contractMonths: '应为 24 个月', words_employerDamages: '过低' };
  mustBeDone(await execute(askCorrection, viewers.department, list, { db }));
  await typeCorrection(world, id, { contractMonths: '2', employerDamages: '3000' });
  // The rule speaks of the probation, which may not change: it is said at the field that may.
  expect(await execute(checkCorrectionDraft, viewers.employer, { id }, { db })).toEqual({
    outcome: 'invalid',
    fields: { contractMonths: 'TERMS_TRIAL_LONGER_THAN_CONTRACT' },
  });
  const check = await typeCorrection(world, id, { contractMonths: '24', employerDamages: '8000' });
  expect(check?.findings.filter(({ level }) => level === 'warning').map(({ field }) => field)).toEqual([
    'probationMonths',
    'employerDamages',
  ]);
  const input = { id, checked: check?.ready?.checked };
  expect(await execute(correctAgreement, viewers.employer, input, { db })).toEqual({
    outcome: 'invalid',
    fields: { acknowledged: 'WARNINGS_UNCHECKED' },
  });
});

it('the graduate confirms exactly what he saw with a proof for it; the review goes on where it stood', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await accepted(world, 4);
  mustBeDone(await execute(passReview, viewers.department, { id }, { db }));
  mustBeDone(await execute(askCorrection, viewers.school, { id, ...ASKED }, { db }));
  const check = await typeCorrection(world, id, { regularPay: '18500', note: '接收单位名称无误。' });
  expect(check?.ready?.untouched).toEqual(['archiveRecipient']);
  const handIn = { id, checked: check?.ready?.checked, acknowledged: 'yes' };
  mustBeDone(await execute(correctAgreement, viewers.employer, handIn, { db }));
  const before = await row(id);
  const shown = await correctionToConfirm(viewer, id, db);
  expect(shown?.differences.map(({ field }) => field)).toEqual(['regularPayFen']);
  const answer = { id, seen: shown?.hash, confirmed: 'yes' };
  expect(await execute(confirmCorrection, viewer, answer, { db })).toMatchObject({ code: 'IDENTITY_PROOF_MISSING' });
  await proveFor(id, viewer);
  expect(await execute(confirmCorrection, viewer, { ...answer, seen: 'b'.repeat(64) }, { db })).toMatchObject({
    code: 'CORRECTION_CHANGED',
  });
  expect(await execute(confirmCorrection, viewer, { id }, { db })).toMatchObject({ outcome: 'invalid' });
  expect(await corrections(viewers.school, id, db)).toMatchObject([{ differences: null, isOpen: true }]);
  mustBeDone(await execute(confirmCorrection, viewer, answer, { db }));
  expect(await row(id)).toMatchObject({
    ...{ state: 'PENDING_SCHOOL', termsId: before.proposalId, proposalId: null, askingLevel: null },
  });
  const event = await newest(id);
  expect(event).toMatchObject({ type: 'CORRECTION_CONFIRMED', party: 'GRADUATE' });
  expect(event.facts).toMatchObject({ termsHash: shown?.hash, proof: 'password' });
  // The school's reviewer sees what changed and that the department passed the older version.
  const [record] = await corrections(viewers.school, id, db);
  expect(record).toMatchObject({ note: '接收单位名称无误。', passedBefore: ['DEPARTMENT'], isOpen: false });
  expect(record?.differences?.map(({ after }) => after)).toEqual([1_850_000]);
  mustBeDone(await execute(passReview, viewers.school, { id }, { db }));
  const paper = await agreementDocument(viewers.employer, id, db);
  expect(paper).toMatchObject({ version: 2, terms: { regularPayFen: 1_850_000 } });
  expect(paper?.record.contentHash).toBe(shown?.hash);
});

it('a proof given for the letter does not confirm a correction of it', async () => {
  const { db, viewers } = world;
  const { id, viewer } = await asked(world, 5);
  // Nothing waits for him yet.
  expect(
    await execute(proveIdentity, viewer, { id, method: 'password', password: DEMO_PASSWORD }, { db }),
  ).toMatchObject({ code: 'AGREEMENT_WRONG_STATE' });
  const check = await typeCorrection(world, id, { regularPay: '19000' });
  const handIn = { id, checked: check?.ready?.checked, acknowledged: 'yes' };
  mustBeDone(await execute(correctAgreement, viewers.employer, handIn, { db }));
  await proveFor(id, viewer);
  mustBeDone(await execute(refuseCorrection, viewer, { id, reason: '月薪应为 18,500 元。' }, { db }));
  expect(await row(id)).toMatchObject({ state: 'CORRECTING_EMPLOYER', askingLevel: 'DEPARTMENT', proposalId: null });
  const form = await correctionForm(viewers.employer, id, db);
  expect(form).toMatchObject({ refusal: { reason: '月薪应为 18,500 元。' }, values: { regularPay: '19000' } });
  const again = await typeCorrection(world, id, { regularPay: '18500' });
  const second = { id, checked: again?.ready?.checked, acknowledged: 'yes' };
  mustBeDone(await execute(correctAgreement, viewers.employer, second, { db }));
  expect(await execute(confirmCorrection, viewer, { id, confirmed: 'yes' }, { db })).toMatchObject({
    code: 'IDENTITY_PROOF_MISSING',
  });
  await proveFor(id, viewer);
  mustBeDone(await execute(confirmCorrection, viewer, { id, confirmed: 'yes' }, { db }));
  expect(await row(id)).toMatchObject({ state: 'PENDING_DEPARTMENT' });
});

it('the employer corrects while the reviewer rejects: one wins, the other is told, nothing is half done', async () => {
  const { db, viewers } = world;
  const { id } = await asked(world, 6);
  const check = await typeCorrection(world, id, { regularPay: '18500' });
  const handIn = { id, checked: check?.ready?.checked, acknowledged: 'yes' };
  const answers = await Promise.all([
    execute(correctAgreement, viewers.employer, handIn, { db }),
    execute(rejectReview, viewers.department, { id, reason: '一直没有更正。' }, { db }),
  ]);
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  const lost = answers.find(({ outcome }) => outcome === 'refused');
  expect(lost && 'code' in lost && ['AGREEMENT_STALE', 'AGREEMENT_WRONG_STATE']).toContain(
    lost && 'code' in lost ? lost.code : '',
  );
  const hasCorrected = answers[0].outcome === 'done';
  expect((await row(id)).state).toBe(hasCorrected ? 'CORRECTING_GRADUATE' : 'REVIEW_FAILED');
  expect(await db.termsVersion.count({ where: { agreementId: id } })).toBe(hasCorrected ? 2 : 1);
});

it('a double click confirms once', async () => {
  const { db } = world;
  const { id, viewer } = await corrected(world, 7);
  await proveFor(id, viewer);
  const key = { db, idempotencyKey: 'once' };
  const answers = await Promise.all(
    [1, 2, 3].map(() => execute(confirmCorrection, viewer, { id, confirmed: 'yes' }, key)),
  );
  expect(answers.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  expect(await db.agreementEvent.count({ where: { agreementId: id, type: 'CORRECTION_CONFIRMED' } })).toBe(1);
  expect(await execute(confirmCorrection, viewer, { id, confirmed: 'yes' }, { db })).toMatchObject({
    code: 'AGREEMENT_WRONG_STATE',
  });
});
