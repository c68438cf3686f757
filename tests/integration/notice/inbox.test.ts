import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNotice } from '@/lib/commands/notice/open-notice';
import { readAllNotices } from '@/lib/commands/notice/read-all-notices';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { newId } from '@/lib/ids';
import { inboxPage } from '@/lib/queries/account/inbox-page';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** The number the bar shows somebody who is signed in. */
async function unread({ accountId }: Viewer): Promise<number> {
  const secret = await openSession(accountId, {}, world.db);
  const session = await findSession(sessionHash(secret), world.db);
  return session?.unread ?? Number.NaN;
}

/** A message in somebody's inbox, `age` minutes old; answers with its id. */
async function written({ accountId }: Viewer, age: number, link: string | null = '/employer'): Promise<string> {
  const [id, createdAt] = [newId(), new Date(world.start.getTime() - age * 60_000)];
  const row = { eventId: newId(), recipient: accountId, accountId, channel: 'INBOX' as const, state: 'SENT' };
  await world.db.notice.create({
    data: { ...row, id, subject: `消息 ${age}`, body: '正文', link, createdAt, nextAttemptAt: createdAt },
  });
  return id;
}

it('shows the messages of this account only, newest first, page by page without gap or repeat', async () => {
  const { db, viewers } = world;
  const ages = Array.from({ length: 45 }, (_none, index) => Math.floor(index / 2));
  for (const age of ages) await written(viewers.employer, age);
  await written(viewers.rival, 0);
  const seen: string[] = [];
  const subjects: string[] = [];
  let after = undefined as ReturnType<typeof readCursor>;
  for (let page = 0; page < 3; page += 1) {
    const { rows, next } = await inboxPage(viewers.employer, { after }, db);
    seen.push(...rows.map(({ id }) => id));
    subjects.push(...rows.map(({ subject }) => subject));
    after = readCursor(next ?? undefined);
  }
  expect(after).toBeUndefined();
  expect(new Set(seen).size).toBe(45);
  expect(subjects).toEqual(ages.map((age) => `消息 ${age}`));
});

it('marks a message as read when it is opened, once, and leads to its link', async () => {
  const { db, viewers } = world;
  const id = await written(viewers.rival, 1, '/employer/agreements');
  const before = await unread(viewers.rival);
  expect(await execute(openNotice, viewers.rival, { id }, { db })).toMatchObject({
    outcome: 'done',
    result: { place: '/employer/agreements' },
  });
  const first = await db.notice.findUniqueOrThrow({ where: { id } });
  expect(first.readAt).not.toBeNull();
  expect(await unread(viewers.rival)).toBe(before - 1);
  await execute(openNotice, viewers.rival, { id }, { db });
  expect((await db.notice.findUniqueOrThrow({ where: { id } })).readAt).toEqual(first.readAt);
  expect(await db.auditEvent.count({ where: { type: 'NOTICE_OPENED', subjectId: id } })).toBe(2);
});

it('leads to the choice of sides when a message is about another side of the account', async () => {
  const { db, viewers } = world;
  const id = await written(viewers.rival, 1, '/school/reviews/1');
  expect(await execute(openNotice, viewers.rival, { id }, { db })).toMatchObject({
    result: { place: '/choose?next=%2Fschool%2Freviews%2F1' },
  });
});

it('does not open the message of somebody else, nor one that is a mail', async () => {
  const { db, viewers } = world;
  const id = await written(viewers.rival, 2);
  expect(await execute(openNotice, viewers.employer, { id }, { db })).toEqual({ outcome: 'not-found' });
  await db.notice.update({ where: { id }, data: { channel: 'MAIL' } });
  expect(await execute(openNotice, viewers.rival, { id }, { db })).toEqual({ outcome: 'not-found' });
  expect((await db.notice.findUniqueOrThrow({ where: { id } })).readAt).toBeNull();
  expect(await execute(openNotice, null, { id }, { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await execute(openNotice, viewers.rival, { id: 'x' }, { db })).toMatchObject({ outcome: 'invalid' });
});

it('marks all as read, but not what came in since and not what belongs to others', async () => {
  const { db, viewers } = world;
  const [old, seen] = [await written(viewers.school, 9), await written(viewers.school, 5)];
  // Told late of something older: lower in the list, yet never seen.
  const late = await written(viewers.school, 7);
  const foreign = await written(viewers.department, 8);
  expect(await execute(readAllNotices, viewers.school, { latest: seen }, { db })).toMatchObject({
    result: { count: 2 },
  });
  const unread = await db.notice.findMany({ where: { id: { in: [old, seen, late, foreign] }, readAt: null } });
  expect(unread.map(({ id }) => id).sort()).toEqual([late, foreign].sort());
  expect(await execute(readAllNotices, viewers.school, { latest: foreign }, { db })).toEqual({ outcome: 'not-found' });
});
