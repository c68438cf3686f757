import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { readAllNotices } from '@/lib/commands/notice/read-all-notices';
import { execute } from '@/lib/commands/execute';
import { findSession, endSession, openSession, sessionHash, watchSession } from '@/lib/auth/sessions';
import { type Database, openDatabase } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { InboxNews } from '@/lib/domain/messages/inbox-news';
import { newId } from '@/lib/ids';
import { inboxNews } from '@/lib/queries/account/inbox-news';
import { newsStream } from '@/lib/server/news-stream';
import { type OpenPage, OpenPages } from '@/lib/server/open-pages';
import { createWorld, type World } from '../../support/world';

let world: World;
/** Another process: it writes, and nobody in it knows the pages. */
let elsewhere: Database;
let pages: OpenPages;
beforeAll(async () => {
  world = await createWorld();
  elsewhere = openDatabase(world.url, 2);
});
afterEach(() => pages.close());
afterAll(async () => {
  await elsewhere.$disconnect();
  await world.close();
});

/** The open pages of a process of the test; swept only when a test waits for it. */
const begin = (sweepMilliseconds?: number): OpenPages =>
  (pages = new OpenPages({ db: world.db, url: world.url, sweepMilliseconds }));

async function written({ accountId }: Viewer, db: Database = elsewhere): Promise<string> {
  const id = newId();
  const row = { eventId: newId(), recipient: accountId, accountId, channel: 'INBOX' as const, state: 'SENT' };
  const now = new Date();
  await db.notice.create({ data: { ...row, id, subject: '柳如烟', body: '正文', createdAt: now, nextAttemptAt: now } });
  return id;
}

async function session({ accountId }: Viewer): Promise<{ id: string; hash: string }> {
  const hash = sessionHash(await openSession(accountId, {}, world.db));
  const found = await findSession(hash, world.db);
  return { id: found?.id ?? '', hash };
}

/** A page in front of this viewer; `heard` is all it was told. */
async function opened(viewer: Viewer, sessionId?: string) {
  const heard: InboxNews[] = [];
  const state = { isOver: false };
  const page: OpenPage = {
    sessionId: sessionId ?? (await session(viewer)).id,
    accountId: viewer.accountId,
    tell: (news) => heard.push(news),
    beat: () => undefined,
    end: () => (state.isOver = true),
  };
  const isIn = pages.add(page);
  return { page, heard, state, isIn };
}

const soon = { timeout: 5_000, interval: 20 };
const lastOf = (heard: InboxNews[]) => heard.at(-1);

const listeners = async (): Promise<number[]> => {
  const rows = await world.db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and application_name = 'sanfang open pages'`;
  return rows.map(({ pid }) => pid);
};

it('tells a page at once what another process wrote, number and mark only, and no page of anybody else', async () => {
  begin();
  const { employer, rival } = world.viewers;
  const [own, others] = [await opened(employer), await opened(rival)];
  await vi.waitFor(() => expect([own.heard.length, others.heard.length]).toEqual([1, 1]), soon);
  const before = lastOf(own.heard)?.unread ?? 0;
  const id = await written(employer);
  await vi.waitFor(() => expect(lastOf(own.heard)).toEqual({ unread: before + 1, latest: id }), soon);
  expect(await inboxNews(employer, undefined, world.db)).toEqual({ unread: before + 1, latest: id });
  expect(others.heard).toHaveLength(1);
});

it('tells the other pages of an account when one of them read the messages', async () => {
  begin();
  const { employer } = world.viewers;
  const latest = await written(employer);
  const { heard } = await opened(employer);
  await vi.waitFor(() => expect(lastOf(heard)?.unread).toBeGreaterThan(0), soon);
  expect(await execute(readAllNotices, employer, { latest }, { db: elsewhere })).toMatchObject({ outcome: 'done' });
  await vi.waitFor(() => expect(lastOf(heard)).toEqual({ unread: 0, latest }), soon);
});

it('ends the pages of a session the moment it ends, and no other ones', async () => {
  begin();
  const { employer } = world.viewers;
  const { id } = await session(employer);
  const [ended, goesOn] = [await opened(employer, id), await opened(employer)];
  await vi.waitFor(() => expect([ended.heard.length, goesOn.heard.length]).toEqual([1, 1]), soon);
  await endSession(id, elsewhere);
  await vi.waitFor(() => expect(ended.state.isOver).toBe(true), soon);
  const news = await written(employer);
  await vi.waitFor(() => expect(lastOf(goesOn.heard)?.latest).toBe(news), soon);
  expect(ended.heard).toHaveLength(1);
});

it('ends the pages of a session that ran out or may act for nobody any more, at the next look', async () => {
  begin(50);
  const { employer, rival, school, reader } = world.viewers;
  const [idle, old, disabled, alive] = [
    await session(employer),
    await session(rival),
    await session(reader),
    await session(school),
  ];
  const seen = await Promise.all([
    opened(employer, idle.id),
    opened(rival, old.id),
    opened(reader, disabled.id),
    opened(school, alive.id),
  ]);
  const { db } = world;
  await db.session.update({ where: { id: idle.id }, data: { lastSeenAt: new Date(Date.now() - 31 * 60_000) } });
  await db.session.update({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
  await db.membership.update({ where: { id: reader.membershipId }, data: { state: 'DISABLED' } });
  await vi.waitFor(() => expect(seen.map(({ state }) => state.isOver)).toEqual([true, true, true, false]), soon);
  await db.membership.update({ where: { id: reader.membershipId }, data: { state: 'ACTIVE' } });
});

it('costs one connection however many pages there are, and lets a session have four', async () => {
  begin();
  const { employer, rival } = world.viewers;
  const { id } = await session(employer);
  const own = await Promise.all(Array.from({ length: 5 }, () => opened(employer, id)));
  expect(own.map(({ isIn }) => isIn)).toEqual([true, true, true, true, false]);
  for (let count = 0; count < 6; count += 1) await opened(rival);
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(1), soon);
  const first = own[0];
  if (first) pages.remove(first.page);
  expect((await opened(employer, id)).isIn).toBe(true);
});

it('listens again after its connection was cut, and tells what was said meanwhile', async () => {
  begin();
  const { employer } = world.viewers;
  const { heard } = await opened(employer);
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(1), soon);
  const [pid = 0] = await listeners();
  await world.db.$queryRaw`select pg_terminate_backend(${pid}::int)`;
  const id = await written(employer);
  await vi.waitFor(() => expect(lastOf(heard)?.latest).toBe(id), soon);
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(1), soon);
  expect(await listeners()).not.toContain(pid);
});

it('finds by itself what no word was heard of', async () => {
  begin(50);
  const { employer } = world.viewers;
  const { heard } = await opened(employer);
  await vi.waitFor(() => expect(heard).toHaveLength(1), soon);
  // As behind a proxy that passes no word on.
  await elsewhere.$executeRaw`alter table "Notice" disable trigger "notice_written"`;
  const id = await written(employer);
  await elsewhere.$executeRaw`alter table "Notice" enable trigger "notice_written"`;
  await vi.waitFor(() => expect(lastOf(heard)?.latest).toBe(id), soon);
});

it('a process that ends ends its pages, takes no new one and keeps no connection', async () => {
  begin();
  const { state } = await opened(world.viewers.employer);
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(1), soon);
  await pages.close();
  expect(state.isOver).toBe(true);
  expect((await opened(world.viewers.employer)).isIn).toBe(false);
  await vi.waitFor(async () => expect(await listeners()).toEqual([]), soon);
});

it('looking at a page keeps no session alive; opening one does', async () => {
  const { id, hash } = await session(world.viewers.rival);
  const lastSeenAt = new Date(Date.now() - 29 * 60_000);
  await world.db.session.update({ where: { id }, data: { lastSeenAt } });
  const seenAt = async () => (await world.db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
  expect((await watchSession(hash, world.db))?.id).toBe(id);
  expect(await seenAt()).toEqual(lastSeenAt);
  await findSession(hash, world.db);
  expect((await seenAt()).getTime()).toBeGreaterThan(lastSeenAt.getTime());
  await world.db.session.update({ where: { id }, data: { lastSeenAt: new Date(Date.now() - 31 * 60_000) } });
  expect(await watchSession(hash, world.db)).toBeNull();
});

it('streams events nobody in between may keep, compress or hold back, until the reader leaves', async () => {
  begin();
  const viewer = { ...world.viewers.employer, sessionId: (await session(world.viewers.employer)).id };
  const left = new AbortController();
  const answer = newsStream(viewer, left.signal, pages);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(answer.headers.get('cache-control')).toBe('no-store, no-transform');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const parts = [await reader?.read(), await reader?.read()].map((part) => String(part?.value));
  const { unread, latest } = await inboxNews(viewer, undefined, world.db);
  expect(parts).toEqual(['retry: 3000\n\n', `data: {"unread":${unread},"latest":"${latest}"}\n\n`]);
  left.abort();
  expect((await reader?.read())?.done).toBe(true);
  const others = await Promise.all(Array.from({ length: 4 }, () => opened(viewer, viewer.sessionId)));
  expect(others.every(({ isIn }) => isIn)).toBe(true);
  expect(newsStream(viewer, new AbortController().signal, pages).status).toBe(429);
});
