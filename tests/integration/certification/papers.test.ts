import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import sharp from 'sharp';
import type { EmployerViewer, OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { demoPicture } from '@/prisma/seed/demo/picture';
import { addNewcomer } from '../../support/claims';
import { pdfOf } from '../../support/papers';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

const surroundings = vi.hoisted(() => ({
  viewer: null as unknown,
  files: new Map<string, Uint8Array>(),
}));
vi.mock('@/lib/auth/viewer', () => ({ currentViewer: () => Promise.resolve(surroundings.viewer) }));
vi.mock('@/lib/server/request-facts', () => ({
  requestFacts: () => Promise.resolve({ requestId: 'r', address: crypto.randomUUID(), device: '' }),
}));
vi.mock('@/lib/server/request-origin', () => ({ hasOwnOrigin: () => true }));
vi.mock('@/lib/storage/storage', () => ({
  createStorage: () => ({
    put: (key: string, bytes: Uint8Array) => Promise.resolve(surroundings.files.set(key, bytes)),
    get: (key: string) => Promise.resolve(surroundings.files.get(key) ?? null),
    remove: (key: string) => Promise.resolve(surroundings.files.delete(key)),
  }),
}));
const materials = await import('@/app/api/employer/certification/materials/route');
const requests = await import('@/app/api/employer/administrator-requests/route');
const { GET } = await import('@/app/api/files/[id]/pages/[number]/route');

let world: World;
let operator: OperatorViewer;
let actor: EmployerViewer;
const shared = globalThis as typeof globalThis & { sanfangDatabase?: World['db'] };
beforeAll(async () => {
  world = await createWorld();
  shared.sanfangDatabase = world.db;
  operator = await addOperator(world);
  actor = await addNewcomer(world.db, 'papers', world.start);
});
beforeEach(() => surroundings.files.clear());
afterAll(() => world.close());

type Route = (request: Request) => Promise<Response>;

/** Sends a form with a file, as a browser without JavaScript; answers where it leads. */
async function send(route: Route, viewer: Viewer, bytes: Uint8Array, inputs: Record<string, string>): Promise<string> {
  surroundings.viewer = viewer;
  const form = new FormData();
  for (const [name, value] of Object.entries(inputs)) form.set(name, value);
  form.set('file', new File([new Uint8Array(bytes)], 'paper.file'));
  const headers = { 'content-length': String(bytes.length + 500) };
  const response = await route(new Request('http://localhost/api', { method: 'POST', body: form, headers }));
  return response.headers.get('location') ?? '';
}
const upload = (bytes: Uint8Array, kind = 'licence', viewer: Viewer = actor) =>
  send(materials.POST, viewer, bytes, { kind, consent: 'yes', [`consent-${kind}`]: 'yes' });

async function open(viewer: Viewer | null, id: string, number: number | string): Promise<Response> {
  surroundings.viewer = viewer;
  const params = Promise.resolve({ id, number: String(number) });
  return GET(new Request('http://localhost/api'), { params });
}

const fileIn = async (kind: string) => {
  const own = await ownCertification(actor, undefined, world.db);
  const material = own.round?.materials.find((one) => one.kind === kind);
  if (!material) throw new Error(`no ${kind}`);
  return material;
};

it('draws every page of a PDF when it is uploaded, and shows each to the employer and the operator', async () => {
  const { db } = world;
  expect(await upload(await pdfOf({ pages: 3 }), 'authorisation')).toContain('done=authorisation');
  const { fileId, pages, mediaType } = await fileIn('authorisation');
  expect(mediaType).toBe('application/pdf');
  expect(pages).toEqual([1, 2, 3].map((number) => ({ number, width: 1414, height: 2000 })));
  for (const viewer of [actor, operator]) {
    for (const number of [1, 2, 3]) {
      const response = await open(viewer, fileId, number);
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
      const picture = await sharp(new Uint8Array(await response.arrayBuffer())).metadata();
      expect(picture).toMatchObject({ format: 'webp', width: 1414, height: 2000 });
    }
  }
  const reads = await db.auditEvent.findMany({ where: { type: 'FILE_READ', subjectId: fileId } });
  const by = (viewer: Viewer) => reads.filter(({ accountId }) => accountId === viewer.accountId);
  expect(by(operator).map(({ facts }) => facts)).toEqual(
    ['1', '2', '3'].map((page) => ({ purpose: 'certification-authorisation', page })),
  );
  expect(by(actor)).toHaveLength(3);
});

it('shows a page to nobody who may not read its file, and records no read', async () => {
  const { db, viewers } = world;
  await upload(demoPicture(2), 'id-front');
  const { fileId } = await fileIn('id-front');
  const recruiter: EmployerViewer = { ...actor, role: 'RECRUITER' };
  for (const viewer of [recruiter, viewers.employer, viewers.rival, viewers.reader, viewers.school, null]) {
    expect((await open(viewer, fileId, 1)).status).toBe(404);
  }
  for (const number of [0, 2, 21, -1, 'x', '1e9']) expect((await open(actor, fileId, number)).status).toBe(404);
  expect((await open(actor, newId(), 1)).status).toBe(404);
  expect((await open(actor, 'x', 1)).status).toBe(404);
  expect(await db.auditEvent.count({ where: { type: 'FILE_READ', subjectId: fileId } })).toBe(0);
  expect((await open(actor, fileId, 1)).status).toBe(200);
  await db.storedFile.update({ where: { id: fileId }, data: { removedAt: new Date() } });
  expect((await open(operator, fileId, 1)).status).toBe(404);
});

it('refuses what cannot be shown with a reason of its own; not a byte stays, and the older file does', async () => {
  const { db } = world;
  await upload(demoPicture(3));
  const before = await fileIn('licence');
  surroundings.files.clear();
  const refused = {
    PDF_LOCKED: await pdfOf({ userPassword: 'secret' }),
    PDF_BROKEN: Buffer.from('%PDF-1.4\n'),
    PDF_TOO_MANY_PAGES: await pdfOf({ pages: 21 }),
    IMAGE_BROKEN: demoPicture(4).subarray(0, 900),
    FILE_KIND_WRONG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  for (const [problem, bytes] of Object.entries(refused)) {
    expect(await upload(bytes)).toBe(`/employer/certification/materials?kind=licence&problem=${problem}`);
  }
  expect(surroundings.files.size).toBe(0);
  expect(await fileIn('licence')).toEqual(before);
  expect(await db.storedFile.count({ where: { ownerId: actor.employerId, purpose: 'certification-licence' } })).toBe(1);
});

it('takes the place of the older file when it is replaced, and the older one stays for the history', async () => {
  const { db } = world;
  await upload(await pdfOf({ pages: 2 }), 'other');
  const older = await fileIn('other');
  await upload(await pdfOf({ pages: 1 }), 'other');
  const newer = await fileIn('other');
  expect(newer.fileId).not.toBe(older.fileId);
  expect([older.pages.length, newer.pages.length]).toEqual([2, 1]);
  expect((await open(operator, older.fileId, 2)).status).toBe(200);
  const kept = await db.certificationMaterial.findMany({ where: { fileId: { in: [older.fileId, newer.fileId] } } });
  expect(kept.filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1);
});

it('shows no picture that is not the one that was drawn, and lets no row be changed', async () => {
  const { db } = world;
  await upload(demoPicture(5));
  const { fileId } = await fileIn('licence');
  const page = { fileId_number: { fileId, number: 1 } };
  const { key } = await db.filePage.findUniqueOrThrow({ where: page });
  const drawn = surroundings.files.get(key) ?? new Uint8Array();
  surroundings.files.set(key, demoPicture(6));
  expect((await open(operator, fileId, 1)).status).toBe(404);
  surroundings.files.delete(key);
  expect((await open(operator, fileId, 1)).status).toBe(404);
  surroundings.files.set(key, drawn);
  expect((await open(operator, fileId, 1)).status).toBe(200);
  await expect(db.filePage.update({ where: page, data: { sha256: 'c'.repeat(64) } })).rejects.toThrow();
});

it('draws the proof of a request for administration, for the operator alone', async () => {
  const { db, viewers } = world;
  const page = '/employer/account/administrator';
  const ask = (bytes: Uint8Array) => send(requests.POST, viewers.reader, bytes, { reason: '原管理员已离职，联系不上' });
  expect(await ask(await pdfOf({ userPassword: 'secret' }))).toBe(`${page}?problem=PDF_LOCKED`);
  expect(await ask(await pdfOf({ pages: 2 }))).toBe(`${page}?done=requested`);
  const { id } = await db.storedFile.findFirstOrThrow({ where: { purpose: 'administrator-request' } });
  expect((await open(operator, id, 2)).status).toBe(200);
  for (const viewer of [viewers.reader, viewers.employer, viewers.rival]) {
    expect((await open(viewer, id, 1)).status).toBe(404);
  }
});
