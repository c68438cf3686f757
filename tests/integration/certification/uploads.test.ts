import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { demoPicture } from '@/prisma/seed/demo/picture';
import { addNewcomer } from '../../support/claims';
import { createAccount } from '../../support/rows';
import { viewerOf } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

const surroundings = vi.hoisted(() => ({
  viewer: null as unknown,
  files: new Map<string, Uint8Array>(),
  put: vi.fn(),
  isStoreSilent: false,
}));
vi.mock('@/lib/auth/viewer', () => ({ currentViewer: () => Promise.resolve(surroundings.viewer) }));
vi.mock('@/lib/server/request-facts', () => ({
  requestFacts: () => Promise.resolve({ requestId: 'r', address: crypto.randomUUID(), device: '' }),
}));
vi.mock('@/lib/server/request-origin', () => ({ hasOwnOrigin: () => true }));
vi.mock('@/lib/storage/storage', () => ({
  createStorage: () => ({
    put: (key: string, bytes: Uint8Array) => {
      surroundings.put(key);
      surroundings.files.set(key, bytes);
      return Promise.resolve();
    },
    remove: (key: string) => {
      if (surroundings.isStoreSilent) return Promise.reject(new Error('no answer'));
      surroundings.files.delete(key);
      return Promise.resolve();
    },
  }),
}));
const { POST } = await import('@/app/api/employer/certification/materials/route');
const { POST: requestPost } = await import('@/app/api/employer/administrator-requests/route');
const { withKeptPaper } = await import('@/lib/server/file-store');

const photo = demoPicture(1);
let world: World;
const shared = globalThis as typeof globalThis & { sanfangDatabase?: World['db'] };
beforeAll(async () => {
  world = await createWorld();
  shared.sanfangDatabase = world.db;
});
beforeEach(() => {
  surroundings.files.clear();
  surroundings.put.mockClear();
  surroundings.isStoreSilent = false;
});
afterAll(() => world.close());

async function upload(viewer: Viewer, bytes: Uint8Array = photo): Promise<string> {
  surroundings.viewer = viewer;
  const form = new FormData();
  form.set('kind', 'licence');
  form.set('file', new File([new Uint8Array(bytes)], 'a.file'));
  const headers = { 'content-length': String(bytes.length + 500) };
  const request = new Request('http://localhost/api', { method: 'POST', body: form, headers });
  const response = await POST(request);
  return response.headers.get('location') ?? '';
}

it('keeps forty files of an employer a day, and not a byte of the next; another employer goes on', async () => {
  const { employer, rival } = world.viewers;
  for (let count = 0; count < 40; count += 1) expect(await upload(employer)).not.toContain('UPLOAD_LIMIT');
  expect(surroundings.put).toHaveBeenCalledTimes(80);
  expect(await upload(employer)).toContain('problem=UPLOAD_LIMIT');
  expect(surroundings.put).toHaveBeenCalledTimes(80);
  expect(await upload(rival)).not.toContain('UPLOAD_LIMIT');
  expect(surroundings.put).toHaveBeenCalledTimes(82);
});

it('keeps the bytes of a file that was taken, and only those', async () => {
  const { db, start, viewers } = world;
  const actor = await addNewcomer(db, 'sender', start);
  expect(await upload(actor)).toContain('done=licence');
  const { key, pages } = await db.storedFile.findFirstOrThrow({
    where: { ownerId: actor.employerId },
    include: { pages: true },
  });
  const keys = [key, ...pages.map((page) => page.key)];
  expect(keys).toHaveLength(2);
  expect([...surroundings.files.keys()]).toEqual(keys);
  // Certified already: refused after the bytes were stored.
  expect(await upload(viewers.rival)).toContain('problem=CERTIFICATION_CLOSED');
  expect([...surroundings.files.keys()]).toEqual(keys);
});

it('names every file that was taken with one submission, also beside the problem of a later one', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'several', start);
  surroundings.viewer = actor;
  const send = async (files: Record<string, Uint8Array>) => {
    const form = new FormData();
    for (const [name, bytes] of Object.entries(files)) form.set(name, new File([new Uint8Array(bytes)], 'a.file'));
    const headers = { 'content-length': '5000' };
    const answer = await POST(new Request('http://localhost/api', { method: 'POST', body: form, headers }));
    return answer.headers.get('location');
  };
  const page = '/employer/certification/materials';
  expect(await send({ 'file-licence': photo, 'file-other': photo })).toBe(`${page}?done=licence&done=other`);
  expect(await send({ 'file-licence': photo, 'file-other': Buffer.from('nothing of the kind') })).toBe(
    `${page}?kind=other&problem=FILE_KIND_WRONG&done=licence`,
  );
});

it('removes the bytes when the deed breaks down, and says that something went wrong', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'unlucky', start);
  await db.$executeRawUnsafe('ALTER TABLE "StoredFile" RENAME TO "StoredFileAway"');
  try {
    expect(await upload(actor)).toContain('problem=UNEXPECTED');
  } finally {
    await db.$executeRawUnsafe('ALTER TABLE "StoredFileAway" RENAME TO "StoredFile"');
  }
  expect(surroundings.put).toHaveBeenCalledTimes(2);
  expect(surroundings.files.size).toBe(0);
  expect(await upload(actor)).toContain('done=licence');
});

it('lets the reason through even when the store cannot remove the bytes', async () => {
  surroundings.isStoreSilent = true;
  const file = { name: 'a.png', mediaType: 'image/png', bytes: photo } as const;
  const broken = () => Promise.reject(new Error('the database is gone'));
  await expect(withKeptPaper('certification', file, broken)).rejects.toThrow('the database is gone');
});

it('asks again what the sender may do when the whole body has arrived', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'thrown-out', start);
  for (const [after, expected] of [
    [null, 'http 303 /sign-in'],
    [{ ...actor, role: 'READER' }, 'http 404 '],
  ] as const) {
    surroundings.viewer = actor;
    const frame = '--x9x9\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n';
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(Buffer.from(`${frame}Content-Type: application/pdf\r\n\r\n%PDF-`));
        await new Promise((resolve) => setTimeout(resolve, 100));
        // Disabled, or of another role, while the bytes were on their way.
        surroundings.viewer = after;
        controller.enqueue(Buffer.from('1.4\r\n--x9x9--\r\n'));
        controller.close();
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x9x9', 'content-length': '500' };
    const sending = { method: 'POST', body, duplex: 'half', headers } as RequestInit;
    const response = await POST(new Request('http://localhost/api', sending));
    const place = response.headers.get('location') ?? '';
    expect(`http ${response.status} ${place}`).toContain(expected);
  }
  expect(surroundings.put).not.toHaveBeenCalled();
});

it('the proof of a request to become administrator is removed when the deed breaks down', async () => {
  const { db, start, viewers } = world;
  const { employerId } = viewers.rival as EmployerViewer;
  const owner = { party: 'EMPLOYER', role: 'READER', employerId } as const;
  surroundings.viewer = await viewerOf(db, 'EMPLOYER', await createAccount(db, 'proving', '申请人', owner, start));
  const send = async () => {
    const form = new FormData();
    form.set('reason', '原管理员已离职');
    form.set('file', new File([new Uint8Array(photo)], 'a.png', { type: 'image/png' }));
    const headers = { 'content-length': '500' };
    const response = await requestPost(new Request('http://localhost/api', { method: 'POST', body: form, headers }));
    return response.headers.get('location') ?? '';
  };
  await db.$executeRawUnsafe('ALTER TABLE "StoredFile" RENAME TO "StoredFileAway"');
  try {
    expect(await send()).toContain('problem=UNEXPECTED');
  } finally {
    await db.$executeRawUnsafe('ALTER TABLE "StoredFileAway" RENAME TO "StoredFile"');
  }
  // The photo and the picture of it.
  expect(surroundings.put).toHaveBeenCalledTimes(2);
  expect(surroundings.files.size).toBe(0);
  expect(await send()).toContain('done=requested');
  expect(surroundings.files.size).toBe(2);
});
