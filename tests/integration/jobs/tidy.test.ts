import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { tidy } from '@/lib/jobs/tidy';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const DAY = 86_400_000;

it('removes what nobody needs any more and keeps the rest, waiting messages first of all', async () => {
  const { db, viewers, start } = world;
  const now = new Date(start.getTime() + 400 * DAY);
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY);
  const message = (state: string, channel: 'MAIL' | 'INBOX', days: number) => ({
    id: newId(),
    eventId: newId(),
    recipient: `${state}-${channel}-${days}`,
    channel,
    state,
    subject: 's',
    body: 'b',
    createdAt: ago(days),
    nextAttemptAt: ago(days),
  });
  await db.notice.deleteMany();
  await db.notice.createMany({
    data: [
      message('SENT', 'MAIL', 91),
      message('SENT', 'MAIL', 89),
      message('QUEUED', 'MAIL', 91),
      message('SENT', 'INBOX', 91),
    ],
  });
  await db.rateWindow.createMany({ data: [3, 1].map((days) => ({ key: `k${days}`, startsAt: ago(days), count: 1 })) });
  const { accountId } = viewers.school;
  await db.idempotencyKey.createMany({
    data: [31, 29].map((days) => ({ accountId, command: 'c', key: `k${days}`, result: {}, createdAt: ago(days) })),
  });
  const removed = await tidy(db, now);
  expect(removed).toMatchObject({ Notice: 1, RateWindow: expect.any(Number) as number, IdempotencyKey: 1 });
  const kept = await db.notice.findMany({ select: { recipient: true } });
  expect(kept.map(({ recipient }) => recipient).sort()).toEqual(['QUEUED-MAIL-91', 'SENT-INBOX-91', 'SENT-MAIL-89']);
  expect((await db.rateWindow.findMany()).map(({ key }) => key)).toEqual(['k1']);
  expect((await tidy(db, now)).Notice).toBe(0);
});

it('drops the people of an uploaded roster that nobody decided on', async () => {
  const { db, viewers, start } = world;
  const row = {
    schoolId: viewers.school.schoolId,
    fileName: 'f.xlsx',
    fileHash: 'h',
    state: 'PENDING',
    rowsTotal: 1,
    rowsGood: 1,
    rowsBad: 0,
    goodSealed: new Uint8Array([1]),
    createdById: viewers.school.accountId,
  };
  const [old, young] = [newId(), newId()];
  await db.rosterImport.create({ data: { ...row, id: old, createdAt: start } });
  await db.rosterImport.create({ data: { ...row, id: young, createdAt: new Date(start.getTime() + 20 * DAY) } });
  await tidy(db, new Date(start.getTime() + 31 * DAY));
  expect(await db.rosterImport.findUniqueOrThrow({ where: { id: old } })).toMatchObject({
    state: 'DISCARDED',
    goodSealed: null,
  });
  expect((await db.rosterImport.findUniqueOrThrow({ where: { id: young } })).goodSealed).not.toBeNull();
});
