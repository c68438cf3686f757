import { afterAll, beforeAll, expect, it } from 'vitest';
import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { choosePlatforms } from '@/lib/commands/certification/choose-platforms';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { requestCertificationCode } from '@/lib/commands/certification/request-certification-code';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import { restartCertification } from '@/lib/commands/certification/restart-certification';
import { saveClaimDraft } from '@/lib/commands/certification/save-claim-draft';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer, OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { certificationQueue } from '@/lib/queries/certification/certification-queue';
import { certificationReview } from '@/lib/queries/certification/certification-review';
import { claimDrafts } from '@/lib/queries/certification/claim-drafts';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { readableFile } from '@/lib/queries/file/readable-file';
import { waitingCertifications } from '@/lib/queries/certification/waiting-certifications';
import { demoEmployers } from '@/prisma/seed/demo/people';
import {
  addNewcomer,
  fileInput,
  fillClaim,
  handIn,
  handlerInput,
  must,
  organisationInput,
  roundOf,
} from '../../support/claims';
import { codeSentTo } from '../../support/messages';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const profile = demoEmployers[2].profile;
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version: String(version) });
const approval = (round: { id: string; version: number }) => ({ ...seen(round), compared: 'yes' });
const auditTypes = async (subjectId: string): Promise<string[]> =>
  (await world.db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ type }) => type);
const outboxOf = (employerId: string) =>
  world.db.outboxEntry.findMany({ where: { recipients: { equals: { employerId } } } });

it('goes from an empty claim to review, with state, history and audit in step, and is closed then', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'first', start);
  const early = await execute(submitCertification, actor, { version: '1', confirmed: 'yes' }, { db });
  expect(early).toEqual({ outcome: 'not-found' });
  await must(db, choosePlatforms, actor, { platforms: 'both' });
  const { version } = await roundOf(db, actor);
  expect(
    await execute(submitCertification, actor, { version: String(version), confirmed: 'yes' }, { db }),
  ).toMatchObject({ code: 'CERTIFICATION_INCOMPLETE' });
  expect((await ownCertification(actor, undefined, db)).nextTask).toBe('person');

  const round = await handIn(db, actor, 'first');
  expect(round).toMatchObject({ state: 'IN_REVIEW', platforms: ['recruiting', 'signing'], method: 'materials' });
  expect(round.organisation).toMatchObject({
    businessFields: ['出版', '数字内容'],
    website: expect.stringMatching(/^https/),
  });
  expect(JSON.stringify(round.handler)).not.toMatch(/first@demo|62220000/);
  expect(await db.employer.findUniqueOrThrow({ where: { id: actor.employerId } })).toMatchObject({
    certificationState: 'IN_REVIEW',
    creditCode: null,
  });
  expect((await auditTypes(round.id)).at(-1)).toBe('CERTIFICATION_SUBMITTED');
  const own = await ownCertification(actor, undefined, db);
  expect(own.isEditable).toBe(false);
  expect(own.history.map(({ type }) => type)).toEqual(['SUBMITTED']);
  expect(own.round?.handler?.email).toBe('f***@demo.test');

  const late = [
    await execute(choosePlatforms, actor, { platforms: 'signing' }, { db }),
    await execute(saveHandler, actor, handlerInput('first'), { db }),
    await execute(saveOrganisation, actor, organisationInput(), { db }),
    await execute(uploadCertificationMaterial, actor, fileInput('licence'), { db }),
    await execute(submitCertification, actor, { version: String(round.version), confirmed: 'yes' }, { db }),
  ];
  for (const answer of late) expect(answer).toMatchObject({ outcome: 'refused', code: 'CERTIFICATION_IN_REVIEW' });
});

it('approval copies the claim to the employer, tells its accounts, and is done once', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'approved', start);
  const round = await handIn(db, actor, 'approved');
  expect(await execute(approveCertification, operator, seen(round), { db })).toEqual({
    outcome: 'invalid',
    fields: { compared: 'MATERIALS_NOT_COMPARED' },
  });
  await must(db, approveCertification, operator, approval(round));
  const logo = await db.certificationMaterial.findFirstOrThrow({ where: { roundId: round.id, kind: 'logo' } });
  const employer = await db.employer.findUniqueOrThrow({ where: { id: actor.employerId } });
  expect(employer).toMatchObject({
    name: profile.name,
    creditCode: profile.creditCode,
    certificationState: 'CERTIFIED',
    logoFileId: logo.fileId,
    profile: { name: profile.name, industry: '44', telephone: '010-62220000', actualEmployer: null },
  });
  expect(employer.certifiedAt).not.toBeNull();
  expect(await outboxOf(actor.employerId)).toMatchObject([
    { kind: 'ACCOUNTS:CERTIFICATION_APPROVED', content: { link: '/employer/certification' } },
  ]);
  expect((await auditTypes(round.id)).at(-1)).toBe('CERTIFICATION_APPROVED');
  const again = await execute(rejectCertification, operator, { ...seen(round), reason: '太晚了' }, { db });
  expect(again).toMatchObject({ outcome: 'refused', code: 'CERTIFICATION_STALE' });
  expect(await execute(choosePlatforms, actor, { platforms: 'signing' }, { db })).toMatchObject({
    code: 'CERTIFICATION_CLOSED',
  });
  // The code is certified now: nobody else gets past the organisation page with it.
  const second = await addNewcomer(db, 'second', start);
  await must(db, saveHandler, second, handlerInput('second'));
  expect(await execute(saveOrganisation, second, organisationInput(), { db })).toMatchObject({
    code: 'EMPLOYER_ALREADY_CERTIFIED',
  });
  await db.employer.update({ where: { id: actor.employerId }, data: { certificationState: 'DRAFT' } });
});

it('lets one of two claims with the same credit code be approved, however close they come', async () => {
  const { db, start } = world;
  const names = ['twin-a', 'twin-b'];
  const actors = [await addNewcomer(db, 'twin-a', start), await addNewcomer(db, 'twin-b', start)];
  const rounds = [];
  for (const [index, actor] of actors.entries()) rounds.push(await handIn(db, actor, names[index] ?? ''));
  const answers = await Promise.all(
    rounds.map((round) => execute(approveCertification, operator, approval(round), { db })),
  );
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const loser = answers.find((answer) => answer.outcome === 'refused');
  expect(loser).toMatchObject({ code: 'CERTIFICATION_CODE_TAKEN' });
  const certified = await db.employer.findMany({
    where: { creditCode: profile.creditCode, certificationState: 'CERTIFIED' },
  });
  expect(certified).toHaveLength(1);
  const waiting = actors.find(({ employerId }) => employerId !== certified[0]?.id);
  expect(waiting && (await roundOf(db, waiting)).state).toBe('IN_REVIEW');
  expect(waiting && (await outboxOf(waiting.employerId))).toMatchObject([
    { kind: 'ACCOUNTS:CERTIFICATION_CODE_TAKEN' },
  ]);
  const review =
    waiting && (await certificationReview(operator, { id: (await roundOf(db, waiting)).id, contact: 'masked' }, db));
  expect(review?.isCodeTaken).toBe(true);
  await db.employer.updateMany({ where: { id: certified[0]?.id ?? '' }, data: { certificationState: 'DRAFT' } });
});

it('supplements: the same round goes back, waits for what was asked for, and can be decided only as seen', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'supplement', start);
  const round = await handIn(db, actor, 'supplement');
  const question = { ...seen(round), supplementReason: '执照照片缺一角', materials: 'licence' };
  await must(db, requestSupplements, operator, question);
  expect(await outboxOf(actor.employerId)).toMatchObject([{ kind: 'ACCOUNTS:CERTIFICATION_SUPPLEMENT_PAPERS' }]);
  const own = await ownCertification(actor, undefined, db);
  expect(own).toMatchObject({
    state: 'SUPPLEMENT_REQUIRED',
    isEditable: true,
    requested: ['licence'],
    missing: ['licence'],
    tasks: { organisation: 'done', materials: 'attention' },
    round: { reason: '执照照片缺一角' },
  });
  const submit = async () => {
    const { version } = await roundOf(db, actor);
    return execute(submitCertification, actor, { version: String(version), confirmed: 'yes' }, { db });
  };
  expect(await submit()).toMatchObject({ code: 'CERTIFICATION_INCOMPLETE' });
  await must(db, uploadCertificationMaterial, actor, fileInput('licence'));
  const files = await db.certificationMaterial.findMany({ where: { roundId: round.id, kind: 'licence' } });
  expect(files.map(({ replacedAt }) => replacedAt === null).sort()).toEqual([false, true]);
  expect(await submit()).toMatchObject({ outcome: 'done', result: { id: round.id } });

  // What the operator saw before is not what lies there now.
  for (const stale of [
    await execute(approveCertification, operator, approval(round), { db }),
    await execute(requestSupplements, operator, question, { db }),
  ]) {
    expect(stale).toMatchObject({ code: 'CERTIFICATION_STALE' });
  }
  expect((await ownCertification(actor, undefined, db)).history.map(({ type, reason }) => [type, reason])).toEqual([
    ['SUBMITTED', null],
    ['SUPPLEMENT_REQUESTED', '执照照片缺一角'],
    ['SUBMITTED', null],
  ]);
});

it('only one of two decisions made at the same moment counts', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'decided', start);
  const round = await handIn(db, actor, 'decided');
  const answers = await Promise.all([
    execute(rejectCertification, operator, { ...seen(round), reason: '执照与名称不符' }, { db }),
    execute(requestSupplements, operator, { ...seen(round), supplementReason: '请补授权书' }, { db }),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await outboxOf(actor.employerId)).toHaveLength(1);
  expect(await db.certificationEvent.count({ where: { roundId: round.id } })).toBe(2);
});

it('after a rejection a new round begins from the old one, files included, and the old one stays', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'rejected', start);
  const round = await handIn(db, actor, 'rejected');
  await must(db, rejectCertification, operator, { ...seen(round), reason: '执照与名称不符' });
  expect(await ownCertification(actor, undefined, db)).toMatchObject({ state: 'REJECTED', isEditable: false });
  const both = await Promise.all([1, 2].map(() => execute(restartCertification, actor, {}, { db })));
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const next = await roundOf(db, actor);
  expect(next).toMatchObject({ state: 'DRAFT', organisation: round.organisation, handler: round.handler });
  const kinds = await db.certificationMaterial.findMany({ where: { roundId: next.id } });
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(['authorisation', 'id-back', 'id-front', 'licence', 'logo']);
  const own = await ownCertification(actor, undefined, db);
  expect(own).toMatchObject({ state: 'DRAFT', nextTask: null });
  expect(own.history[0]).toMatchObject({ type: 'REJECTED', reason: '执照与名称不符', roundId: round.id });
  await expect(db.certificationEvent.updateMany({ data: { reason: 'other' } })).rejects.toThrow();
});

it("proves an e-mail that is not the account's own, once", async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'mailer', start);
  const own = await execute(requestCertificationCode, actor, { email: 'mailer@demo.test', locale: 'zh-CN' }, { db });
  expect(own).toMatchObject({ outcome: 'invalid', fields: { emailCode: 'EMAIL_PROVEN' } });
  const input = { ...handlerInput('mailer'), email: 'office@qinghe.example.cn' };
  expect(await execute(saveHandler, actor, input, { db })).toMatchObject({ fields: { emailCode: 'CODE_MISSING' } });
  await must(db, requestCertificationCode, actor, { email: input.email, locale: 'zh-CN' });
  expect(await execute(saveHandler, actor, { ...input, emailCode: 'wrong' }, { db })).toMatchObject({
    fields: { emailCode: 'EMAIL_CODE_WRONG' },
  });
  const emailCode = await codeSentTo(db, input.email);
  const stranger = await addNewcomer(db, 'stranger', start);
  expect(await execute(saveHandler, stranger, { ...input, emailCode }, { db })).toMatchObject({
    fields: { emailCode: 'EMAIL_CODE_WRONG' },
  });
  await must(db, saveHandler, actor, { ...input, emailCode });
  await must(db, saveHandler, actor, { ...input, department: '行政部' });
});

it('names everything wrong with a form at once, and keeps identity pictures out without their consent', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'careless', start);
  const person = await execute(
    saveHandler,
    actor,
    { ...handlerInput('careless'), name: '', workTelephone: '', email: 'x' },
    { db },
  );
  expect(person).toMatchObject({
    fields: { name: 'FIELD_REQUIRED', email: 'EMAIL_INVALID', workTelephone: 'TELEPHONE_OR_FAX_MISSING' },
  });
  await must(db, saveHandler, actor, handlerInput('careless'));
  const organisation = await execute(
    saveOrganisation,
    actor,
    { ...organisationInput('91350100M000100Y44'), name: '别的公司', website: 'ftp://x.cn', scale: '' },
    { db },
  );
  expect(organisation).toMatchObject({
    fields: {
      creditCode: 'CREDIT_CODE_CHECK_DIGIT',
      name: 'ORGANISATION_NAME_DIFFERS',
      website: 'WEBSITE_INVALID',
      scale: 'FIELD_REQUIRED',
    },
  });
  const { consent: _consent, ...silent } = fileInput('id-front');
  expect(await execute(uploadCertificationMaterial, actor, silent, { db })).toMatchObject({
    code: 'IDENTITY_CONSENT_MISSING',
  });
  expect(await db.storedFile.count({ where: { ownerId: actor.employerId } })).toBe(0);
  await must(db, uploadCertificationMaterial, actor, fileInput('id-front'));
  await must(db, uploadCertificationMaterial, actor, silent);
  expect(await db.consent.count({ where: { accountId: actor.accountId, kind: 'identity-picture' } })).toBe(1);
});

it('keeps a part half filled in, sealed, until it is saved', async () => {
  const { db, start, viewers } = world;
  const actor = await addNewcomer(db, 'drafter', start);
  const person = { part: 'person', typed: { name: '苏青禾', email: 'half@', workTelephone: '010' } };
  await must(db, saveClaimDraft, actor, person);
  await must(db, saveClaimDraft, actor, { part: 'organisation', typed: { name: '青禾', creditCode: '91' } });
  expect(await claimDrafts(actor, undefined, db)).toEqual({
    person: { name: '苏青禾', email: 'half@', workTelephone: '010' },
    organisation: { name: '青禾', creditCode: '91' },
  });
  const round = await roundOf(db, actor);
  expect(round).toMatchObject({ handler: null, organisation: null });
  expect(Buffer.from(round.draftSealed ?? []).toString('utf8')).not.toContain('half@');
  expect(await auditTypes(round.id)).toEqual(['CERTIFICATION_DRAFT_SAVED', 'CERTIFICATION_DRAFT_SAVED']);
  await must(db, saveHandler, actor, handlerInput('drafter'));
  expect(await claimDrafts(actor, undefined, db)).toEqual({ organisation: { name: '青禾', creditCode: '91' } });
  await must(db, saveOrganisation, actor, organisationInput());
  expect((await roundOf(db, actor)).draftSealed).toBeNull();
  const strange = { part: 'person', typed: { password: 'x' } };
  expect(await execute(saveClaimDraft, actor, strange, { db })).toMatchObject({ outcome: 'invalid' });
  expect(await execute(saveClaimDraft, viewers.reader, person, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(saveClaimDraft, viewers.rival, person, { db })).toMatchObject({ code: 'CERTIFICATION_CLOSED' });
});

it('two colleagues who save their first parts at one moment share one round', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'pair', start);
  const answers = await Promise.all([
    execute(choosePlatforms, actor, { platforms: 'signing' }, { db }),
    execute(saveOrganisation, actor, organisationInput(), { db }),
  ]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  expect(await db.certificationRound.findMany({ where: { employerId: actor.employerId } })).toMatchObject([
    { platforms: ['signing'], organisation: { creditCode: profile.creditCode } },
  ]);
});

it('a file is there for its owner and the operator, and for nobody else', async () => {
  const { db, start, viewers } = world;
  const actor = await addNewcomer(db, 'files', start);
  await fillClaim(db, actor, 'files');
  const { id } = await db.storedFile.findFirstOrThrow({ where: { ownerId: actor.employerId } });
  expect(await readableFile(actor, id, db)).toMatchObject({ mediaType: 'image/png' });
  expect(await readableFile(operator, id, db)).not.toBeNull();
  for (const viewer of [viewers.employer, viewers.rival, viewers.reader, viewers.school, viewers.department]) {
    expect(await readableFile(viewer, id, db)).toBeNull();
  }
  await db.storedFile.update({ where: { id }, data: { removedAt: new Date() } });
  expect(await readableFile(actor, id, db)).toBeNull();
});

it('shows pictures of an identity card to administrators and the operator only, by list and by file', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'pictures', start);
  await fillClaim(db, actor, 'pictures');
  const colleague: EmployerViewer = { ...actor, role: 'RECRUITER' };
  const files = await db.storedFile.findMany({ where: { ownerId: actor.employerId } });
  const readableBy = async (viewer: Viewer) => {
    const read = await Promise.all(files.map(async ({ id }) => readableFile(viewer, id, db)));
    return read.flatMap((file) => (file ? [file.purpose] : [])).sort();
  };
  const kindsFor = async (viewer: EmployerViewer) =>
    (await ownCertification(viewer, undefined, db)).round?.materials.map(({ kind }) => `certification-${kind}`).sort();
  const open = ['certification-authorisation', 'certification-licence', 'certification-logo'];
  const all = [...open, 'certification-id-back', 'certification-id-front'].sort();
  expect(await readableBy(actor)).toEqual(all);
  expect(await readableBy(operator)).toEqual(all);
  expect(await kindsFor(actor)).toEqual(all);
  expect(await readableBy(colleague)).toEqual(open);
  expect(await kindsFor(colleague)).toEqual(open);
});

it('shows the operator no file that is not part of a certification, nor its owner before it has a rule', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'strange', start);
  await fillClaim(db, actor, 'strange');
  const { id } = await db.storedFile.findFirstOrThrow({ where: { ownerId: actor.employerId } });
  await db.storedFile.update({ where: { id }, data: { purpose: 'agreement' } });
  expect(await readableFile(operator, id, db)).toBeNull();
  expect(await readableFile(actor, id, db)).toBeNull();
});

it('nobody decides but an operator, and nobody works on a claim but an administrator of its employer', async () => {
  const { db, start, viewers } = world;
  const actor = await addNewcomer(db, 'guarded', start);
  const round = await handIn(db, actor, 'guarded');
  const reason = '不是我能决定的';
  for (const viewer of [actor, viewers.employer, viewers.school]) {
    for (const answer of [
      await execute(approveCertification, viewer, approval(round), { db }),
      await execute(rejectCertification, viewer, { ...seen(round), reason }, { db }),
      await execute(requestSupplements, viewer, { ...seen(round), supplementReason: reason }, { db }),
    ]) {
      expect(answer).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
    }
  }
  for (const viewer of [viewers.reader, viewers.school, operator]) {
    for (const answer of [
      await execute(choosePlatforms, viewer, { platforms: 'both' }, { db }),
      await execute(requestCertificationCode, viewer, { email: 'a@b.cn', locale: 'en' }, { db }),
      await execute(saveHandler, viewer, handlerInput('x'), { db }),
      await execute(saveOrganisation, viewer, organisationInput(), { db }),
      await execute(uploadCertificationMaterial, viewer, fileInput('licence'), { db }),
      await execute(submitCertification, viewer, { version: '1', confirmed: 'yes' }, { db }),
      await execute(restartCertification, viewer, {}, { db }),
    ]) {
      expect(answer).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
    }
  }
  expect(await execute(choosePlatforms, null, { platforms: 'both' }, { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  await expect(certificationQueue(actor as never, { state: 'IN_REVIEW' }, db)).rejects.toThrow('not allowed');
  expect((await roundOf(db, actor)).state).toBe('IN_REVIEW');
});

it('the queue gives what waited longest first, page by page, each once', async () => {
  const { db, start } = world;
  await db.certificationRound.updateMany({ where: { state: 'IN_REVIEW' }, data: { state: 'CERTIFIED' } });
  const ids: string[] = [];
  for (let index = 0; index < 23; index += 1) {
    const { employerId } = await addNewcomer(db, `queue-${index}`, start);
    const submittedAt = new Date(start.getTime() + Math.floor(index / 2) * 60_000);
    const { id } = await db.certificationRound.create({
      data: {
        id: `00000000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
        employerId,
        state: 'IN_REVIEW',
        createdAt: start,
        submittedAt,
      },
    });
    ids.push(id);
  }
  const first = await certificationQueue(operator, { state: 'IN_REVIEW' }, db);
  const second = await certificationQueue(operator, { state: 'IN_REVIEW', after: first.next ?? '' }, db);
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
  expect(second.next).toBeUndefined();
  const home = await waitingCertifications(operator, undefined, db);
  expect(home).toMatchObject({ count: 23, isMore: false });
  expect(home.oldest.map(({ id }) => id)).toEqual(ids.slice(0, 5));
});
