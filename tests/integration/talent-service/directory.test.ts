import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { addTalentService } from '@/lib/commands/talent-service/add-talent-service';
import { confirmTalentService } from '@/lib/commands/talent-service/confirm-talent-service';
import { editTalentService } from '@/lib/commands/talent-service/edit-talent-service';
import { restoreTalentService } from '@/lib/commands/talent-service/restore-talent-service';
import { retireTalentService } from '@/lib/commands/talent-service/retire-talent-service';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { newId } from '@/lib/ids';
import { talentServiceChoice } from '@/lib/queries/talent-service/talent-service-choice';
import { talentServiceDetail } from '@/lib/queries/talent-service/talent-service-detail';
import { talentServiceDirectory } from '@/lib/queries/talent-service/talent-service-directory';
import { talentServicesPage } from '@/lib/queries/talent-service/talent-services-page';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
let employer: EmployerViewer;

beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
  employer = world.viewers.employer;
});
afterAll(() => world.close());

/** The form, whole and right. */
const typed = {
  name: '示范人才服务中心',
  regionCode: '420106',
  address: '示范路 16 号',
  postcode: '430070',
  telephone: '027 60000016',
  department: '',
  openingHours: '',
  remarks: '',
  isTakingArchives: 'yes',
  confirmed: 'yes',
};
const DAY = 86_400_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY);

let count = 0;
async function added(changes: Record<string, string> = {}, now?: Date): Promise<string> {
  count += 1;
  const input = { ...typed, name: `示范第${count}人才服务中心`, ...changes };
  const answer = await execute(addTalentService, operator, input, { db: world.db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}
const eventsOf = async (id: string): Promise<string[]> => {
  const events = await world.db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } });
  return events.map(({ type }) => type);
};

it('an entry is added as confirmed now, is in the audit, and employers find it by province, place and name', async () => {
  const { db } = world;
  const id = await added({ name: '示范洪山人才服务中心' });
  expect(await talentServiceDetail(operator, id, db)).toMatchObject({
    telephone: '027-60000016',
    department: null,
    confirmedBy: '平台运营',
    isToBeConfirmed: false,
    version: 1,
    history: [{ type: 'TALENT_SERVICE_ADDED', name: '平台运营' }],
  });
  const find = async (question: { province?: string; text?: string }) =>
    (await talentServiceDirectory(employer, question, db)).rows.map((row) => row.id);
  for (const question of [{}, { province: '420000' }, { text: '武汉' }, { text: '洪山人才' }, { text: '示范路' }]) {
    expect(await find(question), JSON.stringify(question)).toContain(id);
  }
  expect(await find({ province: '110000' })).not.toContain(id);
  expect(await find({ text: '北京' })).not.toContain(id);
});

it('everything that is wrong is told at its field, and nothing unconfirmed gets in', async () => {
  const { db } = world;
  const before = await db.talentService.count();
  const wrong = { name: ' ', regionCode: '420000', postcode: '43', telephone: '1', address: '' };
  expect(await execute(addTalentService, operator, { ...wrong, confirmed: 'yes' }, { db })).toEqual({
    outcome: 'invalid',
    fields: {
      name: 'FIELD_REQUIRED',
      regionCode: 'REGION_TOO_COARSE',
      address: 'FIELD_REQUIRED',
      postcode: 'POSTCODE_INVALID',
      telephone: 'TELEPHONE_INVALID',
      isTakingArchives: 'FIELD_REQUIRED',
    },
  });
  const { confirmed: _confirmed, ...unconfirmed } = typed;
  expect(await execute(addTalentService, operator, unconfirmed, { db })).toEqual({
    outcome: 'invalid',
    fields: { confirmed: 'TALENT_SERVICE_NOT_CONFIRMED' },
  });
  expect(await db.talentService.count()).toBe(before);
});

it('of two operators who type the same institution at one moment one adds it', async () => {
  const { db } = world;
  const input = { ...typed, name: '示范同名人才服务中心' };
  const answers = await Promise.all([1, 2].map(() => execute(addTalentService, operator, input, { db })));
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused']);
  expect(answers).toContainEqual(expect.objectContaining({ code: 'TALENT_SERVICE_EXISTS' }));
  expect(await db.talentService.count({ where: { name: input.name } })).toBe(1);
  expect((await execute(addTalentService, operator, { ...input, regionCode: '110108' }, { db })).outcome).toBe('done');
});

it('a change confirms, and grows the revision only when employers have something to take over', async () => {
  const { db } = world;
  const id = await added({}, daysAgo(200));
  const change = (version: number, changes: Record<string, string>) => {
    const input = { ...typed, name: '示范改过人才服务中心', ...changes, id, version: String(version) };
    return execute(editTalentService, operator, input, { db });
  };
  expect((await talentServiceChoice(employer, id, db))?.isToBeConfirmed).toBe(true);
  expect((await change(1, {})).outcome).toBe('done');
  expect(await talentServiceChoice(employer, id, db)).toMatchObject({ revision: 2, isToBeConfirmed: false });
  expect((await change(2, { openingHours: '工作日 9:00–17:00', isTakingArchives: 'no' })).outcome).toBe('done');
  expect(await talentServiceChoice(employer, id, db)).toMatchObject({ revision: 2, isTakingArchives: false });
  const edits = await db.auditEvent.findMany({ where: { subjectId: id, type: 'TALENT_SERVICE_EDITED' } });
  expect(edits.map(({ facts }) => (facts as { changed: string[] }).changed)).toEqual(
    expect.arrayContaining([['name'], ['openingHours', 'isTakingArchives']]),
  );
});

it('of two operators who act on the same version one wins, the other is told', async () => {
  const { db } = world;
  const id = await added();
  const place = { id, version: '1' };
  const answers = await Promise.all([
    execute(confirmTalentService, operator, place, { db }),
    execute(retireTalentService, operator, place, { db }),
    execute(editTalentService, operator, { ...typed, ...place, name: '示范抢改人才服务中心' }, { db }),
  ]);
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused', 'refused']);
  expect(answers.filter((answer) => 'code' in answer && answer.code === 'TALENT_SERVICE_STALE')).toHaveLength(2);
  expect(await eventsOf(id)).toHaveLength(2);
});

it('a retired entry is gone for employers, cannot be changed, and comes back with the confirmation it had', async () => {
  const { db } = world;
  const id = await added({}, daysAgo(30));
  await execute(retireTalentService, operator, { id, version: '1' }, { db });
  expect(await talentServiceChoice(employer, id, db)).toBeNull();
  expect((await talentServiceDirectory(employer, {}, db)).rows.map((row) => row.id)).not.toContain(id);
  const answers = await Promise.all([
    execute(confirmTalentService, operator, { id, version: '2' }, { db }),
    execute(editTalentService, operator, { ...typed, name: '不行', id, version: '2' }, { db }),
    execute(retireTalentService, operator, { id, version: '2' }, { db }),
  ]);
  expect(answers.map((answer) => answer.outcome)).toEqual(Array(3).fill('refused'));
  const before = await db.talentService.findUniqueOrThrow({ where: { id } });
  expect((await execute(restoreTalentService, operator, { id, version: '2' }, { db })).outcome).toBe('done');
  const after = await db.talentService.findUniqueOrThrow({ where: { id } });
  expect(after).toMatchObject({ retiredAt: null, version: 3, lastConfirmedAt: before.lastConfirmedAt });
  expect(await eventsOf(id)).toEqual(['TALENT_SERVICE_ADDED', 'TALENT_SERVICE_RETIRED', 'TALENT_SERVICE_RESTORED']);
});

it('a retired entry does not come back beside one that took its name', async () => {
  const { db } = world;
  const name = '示范顶替人才服务中心';
  const id = await added({ name });
  await execute(retireTalentService, operator, { id, version: '1' }, { db });
  await added({ name });
  expect(await execute(restoreTalentService, operator, { id, version: '2' }, { db })).toMatchObject({
    outcome: 'refused',
    code: 'TALENT_SERVICE_EXISTS',
  });
});

it('what was confirmed longest ago comes first, page by page, and waits in its own list until it is confirmed', async () => {
  const { db } = world;
  const oldest = await added({}, daysAgo(400));
  for (let days = 240; days < 264; days += 1) await added({}, daysAgo(days));
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await talentServicesPage(operator, { list: 'to-confirm', after: readCursor(after) }, db);
    expect(page.rows.every((row) => row.isToBeConfirmed)).toBe(true);
    seen.push(...page.rows.map((row) => row.id));
    after = page.next;
  } while (after);
  expect(seen[0]).toBe(oldest);
  expect(new Set(seen).size).toBe(25);
  expect(seen).toHaveLength(25);
  expect((await talentServicesPage(operator, { list: 'all' }, db)).rows[0]?.id).toBe(oldest);
  expect((await talentServicesPage(operator, { list: 'all', province: '630000' }, db)).rows).toEqual([]);
  await execute(confirmTalentService, operator, { id: oldest, version: '1' }, { db });
  const waiting = await talentServicesPage(operator, { list: 'to-confirm' }, db);
  expect(waiting.rows.map((row) => row.id)).not.toContain(oldest);
  expect(await eventsOf(oldest)).toContain('TALENT_SERVICE_CONFIRMED');
});

it('nobody but an operator writes; nobody but certified employers picks', async () => {
  const { db, viewers } = world;
  const id = await added();
  const place = { id, version: '1' };
  for (const viewer of [viewers.employer, viewers.reader, viewers.school, viewers.department]) {
    const answers = await Promise.all([
      execute(addTalentService, viewer, typed, { db }),
      execute(editTalentService, viewer, { ...typed, ...place }, { db }),
      execute(confirmTalentService, viewer, place, { db }),
      execute(retireTalentService, viewer, place, { db }),
      execute(restoreTalentService, viewer, place, { db }),
    ]);
    expect(answers.map((answer) => ('code' in answer ? answer.code : answer.outcome))).toEqual(
      Array(5).fill('FORBIDDEN'),
    );
  }
  expect(await execute(confirmTalentService, operator, { id: newId(), version: '1' }, { db })).toEqual({
    outcome: 'not-found',
  });
  expect(await talentServiceDetail(operator, 'not-an-id', db)).toBeNull();
  await expect(talentServiceDirectory(viewers.school as never, {}, db)).rejects.toThrow('not allowed');
  await expect(talentServicesPage(employer as never, { list: 'all' }, db)).rejects.toThrow('not allowed');
  const uncertified: EmployerViewer = { ...employer, isCertified: false };
  await expect(talentServiceDirectory(uncertified, {}, db)).rejects.toThrow('not allowed');
  expect(await eventsOf(id)).toEqual(['TALENT_SERVICE_ADDED']);
});
