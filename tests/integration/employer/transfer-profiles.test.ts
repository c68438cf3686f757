import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkInvitationDraft } from '@/lib/commands/agreement/check-invitation-draft';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { execute } from '@/lib/commands/execute';
import { archiveTransferProfile } from '@/lib/commands/transfer-profile/archive-transfer-profile';
import { chooseDefaultTransferProfile } from '@/lib/commands/transfer-profile/choose-default-transfer-profile';
import { createTransferProfile } from '@/lib/commands/transfer-profile/create-transfer-profile';
import { editTransferProfile } from '@/lib/commands/transfer-profile/edit-transfer-profile';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { transferProfileList } from '@/lib/queries/transfer-profile/transfer-profile-list';
import { sendLetter } from '@/prisma/seed/demo/send-letter';
import { demoTerms } from '@/prisma/seed/demo/terms';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;

beforeAll(async () => {
  world = await createWorld();
  employer = world.viewers.employer;
  rival = world.viewers.rival;
});
afterAll(() => world.close());

/** The form, whole and right. */
const typed = {
  label: '北京入职',
  acceptsArchive: 'yes',
  archiveTransferKind: 'custodian',
  archiveRecipient: '海淀区人才服务中心',
  archiveDepartment: '档案科',
  archiveContact: '赵科长',
  archiveTelephone: '010-62228888',
  archiveAddress: '北京市海淀区海淀大街 8 号',
  archivePostcode: '100080',
  acceptsHousehold: 'no',
  householdAddress: '',
};

async function created(viewer: Viewer, changes: Record<string, string> = {}): Promise<string> {
  const answer = await execute(createTransferProfile, viewer, { ...typed, ...changes }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

const defaultsOf = async (viewer: EmployerViewer): Promise<string[]> => {
  const rows = await world.db.transferProfile.findMany({
    where: { employerId: viewer.employerId, isDefault: true, archivedAt: null },
  });
  return rows.map(({ id }) => id);
};

it('of two first entries at one moment one becomes the default, and both are in the audit', async () => {
  const ids = await Promise.all([created(employer), created(employer, { label: '上海入职' })]);
  const defaults = await defaultsOf(employer);
  expect(defaults).toHaveLength(1);
  expect(ids).toContain(defaults[0]);
  const audit = await world.db.auditEvent.findMany({ where: { type: 'TRANSFER_PROFILE_CREATED' } });
  expect(audit.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort());
});

it('a double click makes one entry', async () => {
  const { db } = world;
  const click = () => execute(createTransferProfile, employer, typed, { db, idempotencyKey: 'one-form' });
  const before = await db.transferProfile.count();
  const answers = await Promise.all([click(), click()]);
  expect(answers.map((answer) => answer.outcome)).toEqual(['done', 'done']);
  expect(await db.transferProfile.count()).toBe(before + 1);
});

it('what is missing is told at every field; what does not apply is dropped', async () => {
  const { db } = world;
  const answer = await execute(
    createTransferProfile,
    employer,
    { label: ' ', acceptsArchive: 'yes', acceptsHousehold: 'yes', archivePostcode: '10008' },
    { db },
  );
  expect(answer).toEqual({
    outcome: 'invalid',
    fields: {
      label: 'TRANSFER_LABEL_MISSING',
      archiveTransferKind: 'TRANSFER_KIND_MISSING',
      archiveRecipient: 'TRANSFER_RECIPIENT_MISSING',
      archiveContact: 'TRANSFER_CONTACT_MISSING',
      archiveTelephone: 'TRANSFER_TELEPHONE_MISSING',
      archiveAddress: 'TRANSFER_ADDRESS_MISSING',
      archivePostcode: 'POSTCODE_INVALID',
      householdAddress: 'TRANSFER_HOUSEHOLD_ADDRESS_MISSING',
    },
  });
  const id = await created(employer, { acceptsArchive: 'no', householdAddress: '不该留下的地址' });
  expect((await transferProfileDetail(employer, id, db))?.content).toMatchObject({
    acceptsArchive: false,
    archiveRecipient: null,
    archiveAddress: null,
    householdAddress: null,
  });
});

it('a doubtful address is saved and the doubt is shown afterwards', async () => {
  const { db } = world;
  const id = await created(employer, { archiveRecipient: '张小明', archiveAddress: '北京市海淀区海淀大街' });
  const detail = await transferProfileDetail(employer, id, db);
  expect(detail?.advice.map(({ code, field }) => [field, code])).toEqual([
    ['archiveRecipient', 'ADVICE_RECIPIENT_LOOKS_LIKE_PERSON'],
    ['archiveAddress', 'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER'],
  ]);
  const { rows } = await transferProfileList(employer, { isArchived: false }, db);
  expect(rows.find((row) => row.id === id)?.doubts).toBe(2);
});

it('of two colleagues who change the same version one wins and the other is told', async () => {
  const { db } = world;
  const id = await created(employer);
  const save = (label: string) => execute(editTransferProfile, employer, { ...typed, id, version: '1', label }, { db });
  const answers = await Promise.all([save('甲'), save('乙')]);
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused']);
  expect(answers).toContainEqual(expect.objectContaining({ code: 'TRANSFER_PROFILE_STALE' }));
  expect(await transferProfileDetail(employer, id, db)).toMatchObject({ version: 2 });
  expect(await db.auditEvent.count({ where: { type: 'TRANSFER_PROFILE_EDITED', subjectId: id } })).toBe(1);
});

it('there is one default whoever chooses at one moment, and the database has the last word', async () => {
  const { db } = world;
  const ids = await Promise.all([1, 2, 3, 4].map((number) => created(employer, { label: `第${number}份` })));
  for (let round = 0; round < 5; round += 1) {
    const answers = await Promise.all(ids.map((id) => execute(chooseDefaultTransferProfile, employer, { id }, { db })));
    expect(answers.map((answer) => answer.outcome)).toEqual(Array(4).fill('done'));
    const defaults = await defaultsOf(employer);
    expect(defaults).toHaveLength(1);
    expect(ids).toContain(defaults[0]);
  }
  await expect(
    db.transferProfile.updateMany({ where: { id: { in: ids } }, data: { isDefault: true } }),
  ).rejects.toThrow();
});

it('an archived entry can be read, but neither used for a letter, changed, nor made the default', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 0);
  const { employerId, accountId } = employer;
  await db.favourite.create({
    data: { id: newId(), employerId, enrolmentId, addedById: accountId, addedAt: world.start, tags: [] },
  });
  const id = await created(employer, { isDefault: 'yes' });
  const letter = { ...demoTerms(0), enrolmentId, transferProfileId: id, replyDays: '5' };
  expect(await execute(archiveTransferProfile, employer, { id }, { db })).toMatchObject({
    outcome: 'done',
    result: { id, wasDefault: true },
  });
  expect(await defaultsOf(employer)).toEqual([]);
  const answers = await Promise.all([
    execute(editTransferProfile, employer, { ...typed, id, version: '2' }, { db }),
    execute(chooseDefaultTransferProfile, employer, { id }, { db }),
    execute(archiveTransferProfile, employer, { id }, { db }),
  ]);
  expect(answers.map((answer) => answer.outcome)).toEqual(Array(3).fill('not-found'));
  await execute(saveInvitationDraft, employer, letter, { db });
  expect(await execute(checkInvitationDraft, employer, { enrolmentId }, { db })).toEqual({
    outcome: 'invalid',
    fields: { transferProfileId: 'TRANSFER_PROFILE_MISSING' },
  });
  const { rows } = await transferProfileList(employer, { isArchived: true }, db);
  expect(rows.map((row) => row.id)).toEqual([id]);
  expect(await db.auditEvent.count({ where: { type: 'TRANSFER_PROFILE_ARCHIVED', subjectId: id } })).toBe(1);
});

it('an entry changed afterwards leaves the letter that used it as it was', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 1);
  const { employerId, accountId } = employer;
  await db.favourite.create({
    data: { id: newId(), employerId, enrolmentId, addedById: accountId, addedAt: world.start, tags: [] },
  });
  const id = await created(employer);
  const letter = { ...demoTerms(0), enrolmentId, transferProfileId: id, replyDays: '5' };
  const sent = await sendLetter(db, employer, letter);
  if (sent.outcome !== 'done') throw new Error(JSON.stringify(sent));
  await execute(editTransferProfile, employer, { ...typed, id, version: '1', archiveRecipient: '别的中心' }, { db });
  const { content } = await db.termsVersion.findFirstOrThrow({ where: { agreementId: sent.result.id } });
  expect(content).toMatchObject({ transfer: { archiveRecipient: '海淀区人才服务中心' } });
});

it('a reader looks and writes nothing; another employer finds nothing', async () => {
  const { db, viewers } = world;
  const id = await created(employer);
  const edit = { ...typed, id, version: '1' };
  const byReader = await Promise.all([
    execute(createTransferProfile, viewers.reader, typed, { db }),
    execute(editTransferProfile, viewers.reader, edit, { db }),
    execute(chooseDefaultTransferProfile, viewers.reader, { id }, { db }),
    execute(archiveTransferProfile, viewers.reader, { id }, { db }),
    execute(createTransferProfile, viewers.school, typed, { db }),
  ]);
  expect(byReader.map((answer) => ('code' in answer ? answer.code : answer.outcome))).toEqual(
    Array(5).fill('FORBIDDEN'),
  );
  expect(await transferProfileDetail(viewers.reader, id, db)).toMatchObject({ id });
  const byRival = await Promise.all([
    execute(editTransferProfile, rival, edit, { db }),
    execute(chooseDefaultTransferProfile, rival, { id }, { db }),
    execute(archiveTransferProfile, rival, { id }, { db }),
  ]);
  expect(byRival.map((answer) => answer.outcome)).toEqual(Array(3).fill('not-found'));
  expect(await transferProfileDetail(rival, id, db)).toBeNull();
  expect(await transferProfileDetail(employer, 'not-an-id', db)).toBeNull();
  expect((await transferProfileList(rival, { isArchived: false }, db)).rows).toEqual([]);
});
