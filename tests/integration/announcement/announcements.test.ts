import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeAnnouncement } from '@/lib/commands/announcement/change-announcement';
import { endAnnouncement } from '@/lib/commands/announcement/end-announcement';
import { publishAnnouncement } from '@/lib/commands/announcement/publish-announcement';
import { execute } from '@/lib/commands/execute';
import { databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { addDays, endOfShanghaiDay, shanghaiDate } from '@/lib/domain/rules/dates';
import { announcementsPage } from '@/lib/queries/announcement/announcements-page';
import { latestAnnouncements } from '@/lib/queries/announcement/latest-announcements';
import { ownAnnouncement, ownAnnouncements } from '@/lib/queries/announcement/own-announcements';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
let lastDay: string;
beforeAll(async () => {
  world = await createWorld();
  lastDay = addDays(shanghaiDate(await databaseNow(world.db)), 30);
});
afterAll(() => world.close());

const text = { title: '审核安排', body: '周二、周五集中审核。' };
const titlesFor = async (viewer: Viewer): Promise<string[]> =>
  (await latestAnnouncements(viewer, undefined, world.db)).announcements.map(({ title }) => title);

async function published(actor: Viewer, more: Record<string, string>): Promise<string> {
  const answer = await execute(publishAnnouncement, actor, { ...text, shownOn: lastDay, ...more }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

it('shows a school’s announcement to its own people and to the employers that invited its graduates, to nobody else', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 0);
  const id = await published(viewers.school, { title: '甲', toEmployers: 'yes', toGraduates: 'yes' });
  expect(await titlesFor(graduate.viewer)).toEqual(['甲']);
  expect(await titlesFor(viewers.employer)).toEqual([]);
  await sent(world, viewers.employer, graduate.enrolmentId);
  expect(await titlesFor(viewers.employer)).toEqual(['甲']);
  expect(await titlesFor(viewers.rival)).toEqual([]);
  expect(await titlesFor(viewers.department)).toEqual([]);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'ANNOUNCEMENT_PUBLISHED' } })).toBe(1);
});

it('is written by the school level and the platform only, and by each for itself', async () => {
  const { db, viewers } = world;
  const id = await published(viewers.school, { title: '乙', toSchools: 'yes' });
  for (const other of [viewers.department, viewers.employer, (await addGraduate(world, 1)).viewer]) {
    const typed = { ...text, shownOn: lastDay, toSchools: 'yes' };
    expect(await execute(publishAnnouncement, other, typed, { db })).toMatchObject({
      outcome: 'refused',
      code: 'FORBIDDEN',
    });
    expect(await execute(endAnnouncement, other, { id }, { db })).not.toMatchObject({ outcome: 'done' });
  }
  const operator: Viewer = { ...viewers.school, party: 'PLATFORM' };
  expect(await execute(endAnnouncement, operator, { id }, { db })).toEqual({ outcome: 'not-found' });
  expect(await ownAnnouncement(operator, id, db)).toBeNull();
  expect((await ownAnnouncements(operator, {}, db)).rows).toEqual([]);
  await expect(ownAnnouncements(viewers.department, {}, db)).rejects.toThrow('not allowed');
});

it('keeps a colleague’s change: a form that is older changes nothing', async () => {
  const { db, viewers } = world;
  const id = await published(viewers.school, { title: '丙', toGraduates: 'yes' });
  const change = { ...text, id, shownOn: lastDay, toGraduates: 'yes', version: '1' };
  const answers = await Promise.all(
    ['一', '二'].map((title) => execute(changeAnnouncement, viewers.school, { ...change, title }, { db })),
  );
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'ANNOUNCEMENT_STALE' });
  expect(await ownAnnouncement(viewers.school, id, db)).toMatchObject({ version: 2 });
});

it('is shown through its last day and not a moment longer, or until it is taken down', async () => {
  const { db, viewers } = world;
  const id = await published(viewers.school, { title: '丁', toSchools: 'yes' });
  expect(await db.announcement.findUniqueOrThrow({ where: { id } })).toMatchObject({
    shownUntil: endOfShanghaiDay(lastDay),
  });
  expect(await titlesFor(viewers.department)).toContain('丁');
  expect((await announcementsPage(viewers.department, {}, db)).rows.map((row) => row.id)).toContain(id);
  expect(await execute(endAnnouncement, viewers.school, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await titlesFor(viewers.department)).not.toContain('丁');
  expect(await execute(endAnnouncement, viewers.school, { id }, { db })).toMatchObject({ code: 'ANNOUNCEMENT_STALE' });
});

it('says what is missing: no reader, no text, a day that is over, a day that does not exist', async () => {
  const { db, viewers } = world;
  const publish = (more: Record<string, string>) =>
    execute(publishAnnouncement, viewers.school, { ...text, shownOn: lastDay, toSchools: 'yes', ...more }, { db });
  expect(await publish({ toSchools: '' })).toMatchObject({ outcome: 'invalid' });
  expect(await publish({ title: ' ' })).toMatchObject({ outcome: 'invalid', fields: { title: 'FIELD_REQUIRED' } });
  expect(await publish({ shownOn: '2020-01-01' })).toMatchObject({ fields: { shownOn: 'ANNOUNCEMENT_DAY_OUTSIDE' } });
  expect(await publish({ shownOn: '2027-02-30' })).toMatchObject({ fields: { shownOn: 'DATE_INVALID' } });
  const nobody = { ...text, shownOn: lastDay };
  expect(await execute(publishAnnouncement, viewers.school, nobody, { db })).toMatchObject({
    outcome: 'invalid',
    fields: { toEmployers: 'ANNOUNCEMENT_FOR_NOBODY' },
  });
});
