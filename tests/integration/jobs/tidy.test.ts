import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { tidy } from '@/lib/jobs/tidy';
import { fileStorage } from '@/lib/storage/own-storage';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

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

it('forgets what was prepared for a termination nobody asked for, with the bytes of its papers', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 5);
  const agreementId = await sent(world, viewers.employer, graduate.enrolmentId);
  const storage = fileStorage();
  const key = `termination-paper/${newId()}`;
  await storage.put(key, new Uint8Array([1, 2, 3]), { contentType: 'image/png' });
  const now = new Date();
  const draft = async (side: 'EMPLOYER' | 'GRADUATE', days: number): Promise<string> => {
    const id = newId();
    const at = new Date(now.getTime() - days * DAY);
    const by = { updatedById: viewers.employer.accountId, createdAt: at, updatedAt: at };
    await db.terminationDraft.create({ data: { id, agreementId, side, content: { reasonText: '父亲患病' }, ...by } });
    return id;
  };
  const [old, young] = [await draft('EMPLOYER', 41), await draft('GRADUATE', 39)];
  const file = { id: newId(), key, name: '证明.png', mediaType: 'image/png', size: 3, sha256: 'a'.repeat(64) };
  const owner = { purpose: 'TERMINATION_PAPER', ownerParty: 'EMPLOYER' as const, ownerId: newId(), createdAt: now };
  await db.storedFile.create({ data: { ...file, ...owner } });
  await db.terminationDraftPaper.create({
    data: { id: newId(), draftId: old, fileId: file.id, name: '', uploadedById: newId(), createdAt: now },
  });
  expect(await tidy(db, now)).toMatchObject({ TerminationDraft: 1 });
  expect((await db.terminationDraft.findMany()).map(({ id }) => id)).toEqual([young]);
  expect(await db.storedFile.count({ where: { id: file.id } })).toBe(0);
  expect(await storage.get(key)).toBeNull();
});
