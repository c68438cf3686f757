import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { uploadCommissioningConsent } from '@/lib/commands/agreement/upload-commissioning-consent';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import type { CommandContext } from '@/lib/commands/define-command';
import { execute } from '@/lib/commands/execute';
import { databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { readableFile } from '@/lib/queries/file/readable-file';
import { keptPage } from '../../support/claims';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const yes = (id: string) => ({ id, confirmed: 'yes' as const });
const paper = (letter: string) => ({
  ...{ key: `commissioning-consent/${newId()}`, name: 'consent.png', mediaType: 'image/png' as const },
  ...{ size: 1200, sha256: letter.repeat(64), pages: [keptPage('consents')] },
});
const upload = (actor: Viewer, id: string, letter: string) =>
  execute(uploadCommissioningConsent, actor, { id, file: paper(letter) }, { db: world.db });

/** Somebody whose studies a unit commissioned, with a letter and a fresh proof of identity. */
async function commissioned(index: number) {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, index);
  const { details } = await db.enrolment.findUniqueOrThrow({ where: { id: graduate.enrolmentId } });
  const changed = { ...(details as object), commissioningUnit: '江城水利工程局' };
  await db.enrolment.update({
    where: { id: graduate.enrolmentId },
    data: { trainingMode: '4', details: changed },
  });
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  return { ...graduate, id };
}

async function contextOf(actor: Viewer): Promise<CommandContext> {
  return { db: world.db, now: await databaseNow(world.db), actor, command: 'accept-invitation' };
}

it('the letter warns the employer, and without the proof nobody accepts it', async () => {
  const { db, viewers } = world;
  const { viewer, id } = await commissioned(0);
  const [event] = await db.agreementEvent.findMany({ where: { agreementId: id } });
  expect(event?.facts).toMatchObject({ warnings: ['ADVICE_COMMISSION_CONSENT_MISSING commissioningUnit'] });
  const answer = await execute(acceptInvitation, viewer, yes(id), { db });
  expect(answer).toMatchObject({ outcome: 'refused', code: 'COMMISSION_CONSENT_MISSING' });
  expect((await agreementDetail(viewers.employer, id, db))?.commission).toEqual({
    ...{ unit: '江城水利工程局', consentAt: null, file: null },
  });
});

it('the proof is kept with its file, a newer one replaces it, and the acceptance holds its hash', async () => {
  const { db, viewers } = world;
  const { viewer, id } = await commissioned(1);
  const { version } = await db.agreement.findUniqueOrThrow({ where: { id } });
  expect(await upload(viewer, id, 'a')).toMatchObject({ outcome: 'done' });
  const second = await upload(viewer, id, 'b');
  if (second.outcome !== 'done') throw new Error(JSON.stringify(second));
  const kept = await db.commissioningConsent.findMany({ where: { agreementId: id }, include: { file: true } });
  expect(kept.map(({ replacedAt, file }) => [file.sha256[0], replacedAt === null]).sort()).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(kept[0]?.file).toMatchObject({ ownerParty: 'GRADUATE', ownerId: viewer.personId });
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'COMMISSION_CONSENT_UPLOADED' } })).toBe(2);
  expect((await db.agreement.findUniqueOrThrow({ where: { id } })).version).toBe(version + 2);

  const { fileId } = second.result;
  expect(await readableFile(viewer, fileId, db)).not.toBeNull();
  expect(await readableFile(viewers.school, fileId, db)).toBeNull();
  expect(await execute(acceptInvitation, viewer, yes(id), { db })).toMatchObject({ outcome: 'done' });
  const accepted = await db.agreementEvent.findFirstOrThrow({
    where: { agreementId: id, type: 'INVITATION_ACCEPTED' },
  });
  expect(accepted.facts).toMatchObject({ commissioningConsent: 'b'.repeat(64) });

  // From here on it is part of the agreement: the school reads it, nobody replaces it, the employer knows of it.
  expect(await upload(viewer, id, 'c')).toMatchObject({ outcome: 'refused', code: 'AGREEMENT_WRONG_STATE' });
  expect(await readableFile(viewers.school, fileId, db)).not.toBeNull();
  expect(await readableFile(viewers.employer, fileId, db)).toBeNull();
  expect(await readableFile(viewers.rival, fileId, db)).toBeNull();
  const [forSchool, forEmployer] = [
    await agreementDetail(viewers.school, id, db),
    await agreementDetail(viewers.employer, id, db),
  ];
  expect(forSchool?.commission).toMatchObject({ file: { id: fileId, name: 'consent.png' } });
  expect(forEmployer?.commission).toMatchObject({ file: null, consentAt: expect.any(Date) as Date });
  expect(await execute(passReview, viewers.department, { id }, { db })).toMatchObject({ outcome: 'done' });
});

it('somebody else’s letter is not found, an employer may not, and who studies for nobody needs no proof', async () => {
  const { viewers } = world;
  const [one, other] = [await commissioned(2), await addGraduate(world, 3)];
  expect(await upload(other.viewer, one.id, 'a')).toEqual({ outcome: 'not-found' });
  expect(await upload(viewers.rival, one.id, 'a')).toMatchObject({ outcome: 'refused' });
  const free = await sent(world, viewers.employer, other.enrolmentId);
  expect(await upload(other.viewer, free, 'a')).toMatchObject({ code: 'COMMISSION_CONSENT_UNNEEDED' });
  await prove(world, other.viewer, free);
  expect(await execute(acceptInvitation, other.viewer, yes(free), { db: world.db })).toMatchObject({ outcome: 'done' });
});

it('a proof of another letter does not count, and a withdrawn letter takes none', async () => {
  const { db, viewers } = world;
  const { viewer, id, enrolmentId } = await commissioned(4);
  const second = await sent(world, viewers.rival, enrolmentId);
  expect(await upload(viewer, second, 'a')).toMatchObject({ outcome: 'done' });
  expect(await execute(acceptInvitation, viewer, yes(id), { db })).toMatchObject({
    code: 'COMMISSION_CONSENT_MISSING',
  });
  await execute(withdrawInvitation, viewers.employer, { id }, { db });
  expect(await upload(viewer, id, 'a')).toMatchObject({ code: 'AGREEMENT_WRONG_STATE' });
});

it('a graduate who becomes commissioned between the look and the statement is not bound without a proof', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 5);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  const context = await contextOf(graduate.viewer);
  const subject = await acceptInvitation.load(context, yes(id));
  if (!subject) throw new Error('no');
  const { details } = await db.enrolment.findUniqueOrThrow({ where: { id: graduate.enrolmentId } });
  const changed = { ...(details as object), commissioningUnit: '江城水利工程局' };
  await db.enrolment.update({ where: { id: graduate.enrolmentId }, data: { trainingMode: '2', details: changed } });
  await expect(acceptInvitation.run(context, subject, yes(id), undefined)).rejects.toMatchObject({
    code: 'AGREEMENT_STALE',
  });
  expect((await db.agreement.findUniqueOrThrow({ where: { id } })).state).toBe('PENDING_GRADUATE');
});

it('an acceptance that read an older proof is overtaken by the newer one', async () => {
  const { db } = world;
  const { viewer, id } = await commissioned(6);
  await upload(viewer, id, 'a');
  const context = await contextOf(viewer);
  const subject = await acceptInvitation.load(context, yes(id));
  if (!subject) throw new Error('no');
  await upload(viewer, id, 'b');
  await expect(acceptInvitation.run(context, subject, yes(id), undefined)).rejects.toMatchObject({
    code: 'AGREEMENT_STALE',
  });
  expect(await db.agreementEvent.count({ where: { agreementId: id, type: 'INVITATION_ACCEPTED' } })).toBe(0);
});

it('of two proofs handed in at the same moment one is current, and of proof and acceptance nothing is half done', async () => {
  const { db } = world;
  const { viewer, id } = await commissioned(7);
  const both = await Promise.all([upload(viewer, id, 'a'), upload(viewer, id, 'b')]);
  expect(both.map(({ outcome }) => outcome)).toContain('done');
  expect(await db.commissioningConsent.count({ where: { agreementId: id, replacedAt: null } })).toBe(1);
  await Promise.all([upload(viewer, id, 'c'), execute(acceptInvitation, viewer, yes(id), { db })]);
  await execute(acceptInvitation, viewer, yes(id), { db });
  const accepted = await db.agreementEvent.findFirstOrThrow({
    where: { agreementId: id, type: 'INVITATION_ACCEPTED' },
  });
  const current = await db.commissioningConsent.findFirstOrThrow({
    where: { agreementId: id, replacedAt: null },
    include: { file: true },
  });
  expect(accepted.facts).toMatchObject({ commissioningConsent: current.file.sha256 });
});
