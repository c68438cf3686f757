import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { beginRecertification } from '@/lib/commands/certification/begin-recertification';
import { claimReview } from '@/lib/commands/certification/claim-review';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { releaseReview } from '@/lib/commands/certification/release-review';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { takeBackCertification } from '@/lib/commands/certification/take-back-certification';
import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import { withdrawRecertification } from '@/lib/commands/certification/withdraw-recertification';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import { watchLicences } from '@/lib/jobs/watch-licences';
import { certificationComparison } from '@/lib/queries/certification/certification-comparison';
import { certificationQueue } from '@/lib/queries/certification/certification-queue';
import { certificationReview } from '@/lib/queries/certification/certification-review';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { addNewcomer, fileInput, handIn, handlerInput, must, organisationInput, roundOf } from '../../support/claims';
import { createAccount } from '../../support/rows';
import { addOperator, viewerOf } from '../../support/viewers';
import { addGraduate, createWorld, send, sent, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
let colleague: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
  const owner = { party: 'PLATFORM', role: 'OPERATOR' } as const;
  colleague = await viewerOf(
    world.db,
    'PLATFORM',
    await createAccount(world.db, 'desk2', '程见山', owner, world.start),
  );
});
afterAll(() => world.close());

// Every test certifies the same invented organisation: the one before makes room.
beforeEach(async () => {
  const holder = { creditCode: organisationInput().creditCode };
  await world.db.employer.updateMany({ where: holder, data: { certificationState: 'DRAFT', licenceExpiresAt: null } });
  await world.db.certificationRound.updateMany({ where: { state: 'IN_REVIEW' }, data: { state: 'REJECTED' } });
});

const MINUTE = 60_000;
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version: String(version) });
const approval = (round: { id: string; version: number }) => ({ ...seen(round), compared: 'yes' });
const employerOf = ({ employerId }: EmployerViewer) =>
  world.db.employer.findUniqueOrThrow({ where: { id: employerId } });
const auditTypes = async (subjectId: string): Promise<string[]> =>
  (await world.db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ type }) => type);
const kindsTold = async (employerId: string): Promise<string[]> =>
  (
    await world.db.outboxEntry.findMany({
      where: { recipients: { equals: { employerId } } },
      orderBy: { id: 'asc' },
    })
  ).map(({ kind }) => kind.replace('ACCOUNTS:', ''));

async function certify(name: string, licenceEndsOn = ''): Promise<EmployerViewer> {
  const { db, start } = world;
  const actor = await addNewcomer(db, name, start);
  const first = await handIn(db, actor, name);
  if (licenceEndsOn) {
    await must(db, requestSupplements, operator, { ...seen(first), supplementReason: '请写证照有效期' });
    await must(db, saveOrganisation, actor, { ...organisationInput(), licenceEndsOn });
    await submit(actor);
  }
  await must(db, approveCertification, operator, approval(await roundOf(db, actor)));
  return viewerOf(db, 'EMPLOYER', actor.membershipId);
}

async function submit(actor: EmployerViewer) {
  const { version } = await roundOf(world.db, actor);
  await must(world.db, submitCertification, actor, { version: String(version), confirmed: 'yes' });
  return roundOf(world.db, actor);
}

/** Hands in a change of the name. */
async function change(actor: EmployerViewer, account: string, name: string) {
  const { db } = world;
  await must(db, beginRecertification, actor, {});
  await must(db, saveHandler, actor, { ...handlerInput(account), companyName: name });
  await must(db, saveOrganisation, actor, { ...organisationInput(), name });
  return submit(actor);
}

it('stays usable while a change is under review: what runs goes on, new letters wait, approval takes the change over', async () => {
  const { db } = world;
  const actor = await certify('changer');
  const first = await addGraduate(world, 0);
  await sent(world, actor, first.enrolmentId);
  const before = await roundOf(db, actor);
  await must(db, beginRecertification, actor, {});
  expect((await employerOf(actor)).certificationState).toBe('CERTIFIED');
  expect(await execute(beginRecertification, actor, {}, { db })).toMatchObject({ code: 'CERTIFICATION_OPEN_EXISTS' });
  await must(db, saveHandler, actor, { ...handlerInput('changer'), companyName: '青禾出版有限公司' });
  await must(db, saveOrganisation, actor, { ...organisationInput(), name: '青禾出版有限公司' });
  const round = await submit(actor);
  expect(round.id).not.toBe(before.id);
  expect(await employerOf(actor)).toMatchObject({ certificationState: 'RECERTIFYING', name: '青禾文化有限公司' });
  const now = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  expect(now.isCertified).toBe(true);
  const second = await addGraduate(world, 1);
  expect(await send(world, now, second.enrolmentId)).toMatchObject({ code: 'EMPLOYER_RECERTIFYING' });
  expect(await db.agreement.count({ where: { employerId: actor.employerId, state: 'PENDING_GRADUATE' } })).toBe(1);
  await must(db, approveCertification, operator, approval(round));
  expect(await employerOf(actor)).toMatchObject({
    certificationState: 'CERTIFIED',
    name: '青禾出版有限公司',
    profile: { name: '青禾出版有限公司' },
  });
  expect(await auditTypes(round.id)).toEqual([
    'RECERTIFICATION_BEGUN',
    'CERTIFICATION_HANDLER_SAVED',
    'CERTIFICATION_ORGANISATION_SAVED',
    'CERTIFICATION_SUBMITTED',
    'CERTIFICATION_APPROVED',
  ]);
});

it('a change that is refused or given up leaves the employer as it was, able to send at once', async () => {
  const { db } = world;
  const actor = await certify('keeper');
  const round = await change(actor, 'keeper', '青禾传媒有限公司');
  await must(db, requestSupplements, operator, {
    ...seen(round),
    supplementReason: '请补新执照',
    materials: 'licence',
  });
  expect((await employerOf(actor)).certificationState).toBe('RECERTIFYING');
  const { version } = await roundOf(db, actor);
  const answers = await Promise.all(
    [1, 2].map(() => execute(withdrawRecertification, actor, { version: String(version) }, { db })),
  );
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await employerOf(actor)).toMatchObject({ certificationState: 'CERTIFIED', name: '青禾文化有限公司' });
  expect((await ownCertification(actor, undefined, db)).history[0]).toMatchObject({ type: 'WITHDRAWN' });
  const again = await change(actor, 'keeper', '青禾传媒有限公司');
  await must(db, rejectCertification, operator, { ...seen(again), reason: '名称与执照不符' });
  expect(await employerOf(actor)).toMatchObject({ certificationState: 'CERTIFIED', name: '青禾文化有限公司' });
  expect(await ownCertification(actor, undefined, db)).toMatchObject({ isEditable: false, mayBegin: true });
});

it('nobody changes a certification but an administrator of a certified employer', async () => {
  const { db, start, viewers } = world;
  const newcomer = await addNewcomer(db, 'too-early', start);
  expect(await execute(beginRecertification, newcomer, {}, { db })).toMatchObject({ code: 'CERTIFICATION_CLOSED' });
  await handIn(db, newcomer, 'too-early');
  const { version } = await roundOf(db, newcomer);
  expect(await execute(withdrawRecertification, newcomer, { version: String(version) }, { db })).toMatchObject({
    code: 'CERTIFICATION_CLOSED',
  });
  for (const viewer of [viewers.reader, viewers.school, operator]) {
    expect(await execute(beginRecertification, viewer, {}, { db })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(withdrawRecertification, viewer, { version: '1' }, { db })).toMatchObject({
      code: 'FORBIDDEN',
    });
  }
  // Never certified through a round: there is nothing to give up.
  expect(await execute(withdrawRecertification, viewers.rival, { version: '1' }, { db })).toEqual({
    outcome: 'not-found',
  });
});

it('a claim is in the hands of one operator for half an hour; another can neither take nor decide it', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'claimed', start);
  const round = await handIn(db, actor, 'claimed');
  const { id } = round;
  const at = (minutes: number) => new Date(start.getTime() + 3_600_000 + minutes * MINUTE);
  const race = await Promise.all(
    [operator, colleague].map((who) => execute(claimReview, who, { id }, { db, now: at(0) })),
  );
  expect(race.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const [holder, other] = race[0]?.outcome === 'done' ? [operator, colleague] : [colleague, operator];
  const refused = { outcome: 'refused', code: 'CERTIFICATION_CLAIMED' };
  expect(await execute(approveCertification, other, approval(round), { db, now: at(1) })).toMatchObject(refused);
  expect(
    await execute(rejectCertification, other, { ...seen(round), reason: '不行' }, { db, now: at(1) }),
  ).toMatchObject(refused);
  expect(await execute(releaseReview, other, { id }, { db, now: at(1) })).toMatchObject({
    code: 'CERTIFICATION_NOT_CLAIMED',
  });
  expect((await roundOf(db, actor)).version).toBe(round.version);
  await must(db, releaseReview, holder, { id });
  expect(await execute(claimReview, other, { id }, { db, now: at(2) })).toMatchObject({ outcome: 'done' });
  expect(await execute(claimReview, holder, { id }, { db, now: at(31) })).toMatchObject(refused);
  expect(await execute(claimReview, holder, { id }, { db, now: at(32) })).toMatchObject({ outcome: 'done' });
  expect(await execute(claimReview, actor, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(releaseReview, actor, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await auditTypes(id)).toContain('CERTIFICATION_REVIEW_CLAIMED');
});

it('the queue and the review say who has a claim, and a decision takes it out of every hand', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'held', start);
  const round = await handIn(db, actor, 'held');
  await must(db, claimReview, colleague, { id: round.id });
  const { rows } = await certificationQueue(operator, { state: 'IN_REVIEW' }, db);
  expect(rows.find(({ id }) => id === round.id)).toMatchObject({ claimedBy: '程见山' });
  const review = await certificationReview(operator, { id: round.id, contact: 'masked' }, db);
  expect(review?.claim).toMatchObject({ isMine: false, name: '程见山' });
  await must(db, requestSupplements, colleague, { ...seen(round), supplementReason: '请补授权书' });
  expect(await roundOf(db, actor)).toMatchObject({ claimedById: null, claimedAt: null });
});

it('refuses a decision on what has changed, and shows both versions side by side', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'versions', start);
  const first = await handIn(db, actor, 'versions');
  expect(await certificationComparison(operator, { id: first.id, seen: first.version }, db)).toBeNull();
  await must(db, requestSupplements, colleague, { ...seen(first), supplementReason: '地址不对', materials: 'licence' });
  await must(db, saveOrganisation, actor, { ...organisationInput(), address: '知春路 1 号' });
  await must(db, uploadCertificationMaterial, actor, fileInput('licence'));
  await submit(actor);
  expect(await execute(approveCertification, operator, approval(first), { db })).toMatchObject({
    code: 'CERTIFICATION_STALE',
  });
  const both = await certificationComparison(operator, { id: first.id, seen: first.version }, db);
  expect(both?.then.organisation?.address).toBe('学院路 99 号');
  expect(both?.now.organisation?.address).toBe('知春路 1 号');
  const licences = [both?.then, both?.now].map(
    (claim) => claim?.materials.find(({ kind }) => kind === 'licence')?.fileId,
  );
  expect(licences.every(Boolean)).toBe(true);
  expect(licences[0]).not.toBe(licences[1]);
  expect(both?.then.handler?.email).toBe('v***@demo.test');
  await expect(db.certificationVersion.updateMany({ data: { version: 9 } })).rejects.toThrow();
  await expect(certificationComparison(actor as never, { id: first.id, seen: 1 }, db)).rejects.toThrow('not allowed');
});

it('reminds 30, 7 and 1 days before a licence ends, once each, and then new letters wait', async () => {
  const { db, start } = world;
  const today = shanghaiDate(start);
  const actor = await certify('licensed', addDays(today, 40));
  const noon = (days: number) => new Date(Date.parse(`${addDays(today, days)}T04:00:00Z`));
  expect((await employerOf(actor)).licenceExpiresAt).toEqual(new Date(Date.parse(`${addDays(today, 40)}T16:00:00Z`)));
  const base = await kindsTold(actor.employerId);
  const told = async () => (await kindsTold(actor.employerId)).slice(base.length);
  expect(await watchLicences(db, noon(9))).toBe(0);
  expect(await watchLicences(db, noon(10))).toBe(1);
  expect(await watchLicences(db, noon(11))).toBe(0);
  const both = await Promise.all([watchLicences(db, noon(33)), watchLicences(db, noon(33))]);
  expect(both[0] + both[1]).toBe(1);
  expect(await watchLicences(db, noon(39))).toBe(1);
  expect(await watchLicences(db, noon(40))).toBe(0);
  expect(await told()).toEqual(['LICENCE_ENDING', 'LICENCE_ENDING', 'LICENCE_ENDING']);
  expect((await employerOf(actor)).certificationState).toBe('CERTIFIED');
  expect(await watchLicences(db, noon(41))).toBe(1);
  expect(await watchLicences(db, noon(41))).toBe(0);
  expect((await told()).at(-1)).toBe('LICENCE_EXPIRED');
  expect((await auditTypes(actor.employerId)).slice(-4)).toEqual([
    'LICENCE_REMINDED',
    'LICENCE_REMINDED',
    'LICENCE_REMINDED',
    'CERTIFICATION_EXPIRED',
  ]);
  expect((await employerOf(actor)).certificationState).toBe('EXPIRED');
  const now = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  expect(now.isCertified).toBe(true);
  const graduate = await addGraduate(world, 2);
  expect(await send(world, now, graduate.enrolmentId)).toMatchObject({ code: 'EMPLOYER_LICENCE_EXPIRED' });
  await must(db, beginRecertification, now, {});
  await must(db, saveOrganisation, now, { ...organisationInput(), licenceEndsOn: '' });
  await must(db, approveCertification, operator, approval(await submit(now)));
  expect(await employerOf(actor)).toMatchObject({
    certificationState: 'CERTIFIED',
    licenceExpiresAt: null,
    licenceReminded: null,
  });
});

it('takes no licence that has ended already', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'late', start);
  await must(db, saveHandler, actor, handlerInput('late'));
  const input = { ...organisationInput(), licenceEndsOn: addDays(shanghaiDate(start), -1) };
  expect(await execute(saveOrganisation, actor, input, { db })).toMatchObject({
    fields: { licenceEndsOn: 'LICENCE_ENDED' },
  });
});

it('takes no change that changes nothing, and a rejected change is no fact about the employer', async () => {
  const { db } = world;
  const actor = await certify('unchanged');
  const filesOf = async () =>
    db.certificationMaterial.findMany({ where: { roundId: (await roundOf(db, actor)).id }, orderBy: { kind: 'asc' } });
  const uploaded = (await filesOf()).map(({ createdAt }) => createdAt);
  await must(db, beginRecertification, actor, {});
  const begun = await roundOf(db, actor);
  expect((await filesOf()).map(({ createdAt }) => createdAt)).toEqual(uploaded);
  const empty = { version: String(begun.version), confirmed: 'yes' };
  expect(await execute(submitCertification, actor, empty, { db })).toMatchObject({ code: 'CHANGE_EMPTY' });
  expect((await employerOf(actor)).certificationState).toBe('CERTIFIED');
  await must(db, saveHandler, actor, { ...handlerInput('unchanged'), companyName: '青禾新名有限公司' });
  expect((await ownCertification(actor, undefined, db)).round?.organisation?.name).toBe('青禾新名有限公司');
  const round = await submit(actor);
  await must(db, rejectCertification, operator, { ...seen(round), reason: '名称与执照不一致' });
  expect((await kindsTold(actor.employerId)).at(-1)).toBe('CERTIFICATION_CHANGE_REJECTED');
  const told = await db.outboxEntry.findFirstOrThrow({ where: { kind: 'ACCOUNTS:CERTIFICATION_CHANGE_REJECTED' } });
  expect(JSON.stringify(told)).not.toContain('青禾新名有限公司');
  const own = await ownCertification(actor, undefined, db);
  expect(own.round?.organisation?.name).toBe('青禾文化有限公司');
  expect(own.rejectedChange).toMatchObject({
    reason: '名称与执照不一致',
    claim: { organisation: { name: '青禾新名有限公司' } },
  });
});

it('can be withdrawn to edit until a reviewer has it in his hands', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'withdrawer', start);
  const round = await handIn(db, actor, 'withdrawer');
  const version = { version: String(round.version) };
  await must(db, claimReview, operator, { id: round.id });
  expect(await execute(takeBackCertification, actor, version, { db })).toMatchObject({ outcome: 'refused' });
  await must(db, releaseReview, operator, { id: round.id });
  const open = { version: String((await roundOf(db, actor)).version) };
  await must(db, takeBackCertification, actor, open);
  expect(await roundOf(db, actor)).toMatchObject({ id: round.id, state: 'DRAFT', submittedAt: null });
  expect((await employerOf(actor)).certificationState).toBe('DRAFT');
  expect((await auditTypes(round.id)).at(-1)).toBe('CERTIFICATION_TAKEN_BACK');
  expect(await execute(takeBackCertification, actor, open, { db })).toMatchObject({ code: 'CERTIFICATION_STALE' });
  expect(await execute(approveCertification, operator, approval(round), { db })).toMatchObject({
    code: 'CERTIFICATION_STALE',
  });
  expect(await execute(takeBackCertification, operator, open, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect((await submit(actor)).state).toBe('IN_REVIEW');
});
