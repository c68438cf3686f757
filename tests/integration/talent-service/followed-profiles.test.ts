import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { addTalentService } from '@/lib/commands/talent-service/add-talent-service';
import { editTalentService } from '@/lib/commands/talent-service/edit-talent-service';
import { retireTalentService } from '@/lib/commands/talent-service/retire-talent-service';
import { adoptDirectoryEntry } from '@/lib/commands/transfer-profile/adopt-directory-entry';
import { archiveTransferProfile } from '@/lib/commands/transfer-profile/archive-transfer-profile';
import { createTransferProfile } from '@/lib/commands/transfer-profile/create-transfer-profile';
import { editTransferProfile } from '@/lib/commands/transfer-profile/edit-transfer-profile';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;

beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

let count = 0;
const institution = () => ({
  name: `示范第${(count += 1)}人才服务中心`,
  regionCode: '420106',
  address: '示范路 16 号',
  postcode: '430070',
  telephone: '027-60000016',
  department: '档案科',
  openingHours: '',
  remarks: '',
  isTakingArchives: 'yes',
  confirmed: 'yes',
});

/** An entry of the directory and a profile filled from it, as the picker's form sends it. */
async function followed() {
  const { db, viewers } = world;
  const entry = institution();
  const added = await execute(addTalentService, operator, entry, { db });
  if (added.outcome !== 'done') throw new Error(JSON.stringify(added));
  const form = {
    label: '武汉入职',
    acceptsArchive: 'yes',
    archiveTransferKind: 'custodian',
    archiveRecipient: entry.name,
    archiveDepartment: '档案科',
    archiveContact: '周老师',
    archiveTelephone: '027-60000016',
    archiveAddress: '湖北省武汉市武昌区示范路 16 号',
    archivePostcode: '430070',
    acceptsHousehold: 'no',
    talentServiceId: added.result.id,
    talentServiceRevision: '1',
  };
  const made = await execute(createTransferProfile, viewers.employer, form, { db });
  if (made.outcome !== 'done') throw new Error(JSON.stringify(made));
  return { id: made.result.id, serviceId: added.result.id, entry, form };
}

const moved = { address: '新址路 1 号', telephone: '027-60000099' };

async function moveInstitution(serviceId: string, entry: Record<string, string>, version = 1): Promise<void> {
  const input = { ...entry, ...moved, id: serviceId, version: String(version) };
  expect((await execute(editTalentService, operator, input, { db: world.db })).outcome).toBe('done');
}

it('a profile follows the entry it was filled from; when the directory changes it says how, and adopts in one step', async () => {
  const { db, viewers } = world;
  const { employer } = viewers;
  const { id, serviceId, entry } = await followed();
  expect(await transferProfileDetail(employer, id, db)).toMatchObject({
    directory: { id: serviceId },
    differences: [],
  });
  await moveInstitution(serviceId, entry);
  const told = await transferProfileDetail(employer, id, db);
  expect(told?.differences).toEqual([
    { field: 'archiveTelephone', own: '027-60000016', directory: '027-60000099' },
    { field: 'archiveAddress', own: '湖北省武汉市武昌区示范路 16 号', directory: '湖北省武汉市武昌区新址路 1 号' },
  ]);
  const adopt = () => execute(adoptDirectoryEntry, employer, { id, version: '1', revision: '2' }, { db });
  const answers = await Promise.all([adopt(), adopt()]);
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused']);
  expect(await transferProfileDetail(employer, id, db)).toMatchObject({
    version: 2,
    differences: [],
    content: { archiveTelephone: '027-60000099', archiveContact: '周老师', archivePostcode: '430070' },
  });
  const events = await db.auditEvent.findMany({ where: { type: 'TRANSFER_PROFILE_DIRECTORY_ADOPTED', subjectId: id } });
  expect(events.map(({ facts }) => facts)).toEqual([
    { talentServiceId: serviceId, revision: 2, fields: ['archiveTelephone', 'archiveAddress'] },
  ]);
});

it('nothing is adopted that the page did not show', async () => {
  const { db, viewers } = world;
  const { id, serviceId, entry } = await followed();
  await moveInstitution(serviceId, entry);
  await moveInstitution(serviceId, { ...entry, postcode: '430071' }, 2);
  expect(
    await execute(adoptDirectoryEntry, viewers.employer, { id, version: '1', revision: '2' }, { db }),
  ).toMatchObject({ outcome: 'refused', code: 'TRANSFER_PROFILE_STALE' });
  expect(await transferProfileDetail(viewers.employer, id, db)).toMatchObject({ version: 1 });
});

it('who saves the profile with the differences before the eyes has decided, and is not asked again', async () => {
  const { db, viewers } = world;
  const { id, serviceId, entry, form } = await followed();
  await moveInstitution(serviceId, entry);
  const kept = { ...form, id, version: '1', talentServiceRevision: '2' };
  expect((await execute(editTransferProfile, viewers.employer, kept, { db })).outcome).toBe('done');
  const detail = await transferProfileDetail(viewers.employer, id, db);
  expect(detail).toMatchObject({ differences: [], content: { archiveTelephone: '027-60000016' } });
  expect(detail?.directory?.id).toBe(serviceId);
});

it('a revision that does not exist yet is not believed, nor an entry that does not exist', async () => {
  const { db, viewers } = world;
  const { id, serviceId, entry, form } = await followed();
  const early = { ...form, id, version: '1', talentServiceRevision: '999' };
  await execute(editTransferProfile, viewers.employer, early, { db });
  await moveInstitution(serviceId, entry);
  expect((await transferProfileDetail(viewers.employer, id, db))?.differences).toHaveLength(2);
  const unknown = { ...form, id, version: '2', talentServiceId: newId() };
  expect((await execute(editTransferProfile, viewers.employer, unknown, { db })).outcome).toBe('done');
  expect((await transferProfileDetail(viewers.employer, id, db))?.directory).toBeNull();
});

it('a profile that names another institution follows no more', async () => {
  const { db, viewers } = world;
  const { id, form } = await followed();
  const other = { ...form, id, version: '1', archiveRecipient: '另一家人才服务中心' };
  await execute(editTransferProfile, viewers.employer, other, { db });
  expect((await transferProfileDetail(viewers.employer, id, db))?.directory).toBeNull();
});

it('of a retired entry the follower is told, and there is nothing to adopt', async () => {
  const { db, viewers } = world;
  const { id, serviceId, entry } = await followed();
  await moveInstitution(serviceId, entry);
  await execute(retireTalentService, operator, { id: serviceId, version: '2' }, { db });
  expect(await transferProfileDetail(viewers.employer, id, db)).toMatchObject({
    directory: { isRetired: true },
    differences: [],
  });
  const input = { id, version: '1', revision: '2' };
  expect((await execute(adoptDirectoryEntry, viewers.employer, input, { db })).outcome).toBe('not-found');
});

it('nobody else adopts: not a reader, not another employer, not for an archived profile', async () => {
  const { db, viewers } = world;
  const { id, serviceId, entry } = await followed();
  await moveInstitution(serviceId, entry);
  const input = { id, version: '1', revision: '2' };
  expect(await execute(adoptDirectoryEntry, viewers.reader, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(adoptDirectoryEntry, viewers.school, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(adoptDirectoryEntry, operator, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect((await execute(adoptDirectoryEntry, viewers.rival, input, { db })).outcome).toBe('not-found');
  await execute(archiveTransferProfile, viewers.employer, { id }, { db });
  const archived = { ...input, version: '2' };
  expect((await execute(adoptDirectoryEntry, viewers.employer, archived, { db })).outcome).toBe('not-found');
});
