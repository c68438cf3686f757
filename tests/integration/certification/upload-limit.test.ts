import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/domain/access/viewer';
import { createWorld, type World } from '../../support/world';

const surroundings = vi.hoisted(() => ({ viewer: null as unknown, keepFile: vi.fn() }));
vi.mock('@/lib/auth/viewer', () => ({ currentViewer: () => Promise.resolve(surroundings.viewer) }));
vi.mock('@/lib/server/request-facts', () => ({
  requestFacts: () => Promise.resolve({ requestId: 'r', address: crypto.randomUUID(), device: '' }),
}));
vi.mock('@/lib/server/request-origin', () => ({ hasOwnOrigin: () => true }));
vi.mock('@/lib/server/file-store', () => ({
  keepFile: surroundings.keepFile,
  fileStorage: () => ({ remove: () => Promise.resolve() }),
}));
const { POST } = await import('@/app/api/employer/certification/materials/route');

let world: World;
const shared = globalThis as typeof globalThis & { sanfangDatabase?: World['db'] };
beforeAll(async () => {
  world = await createWorld();
  shared.sanfangDatabase = world.db;
  surroundings.keepFile.mockResolvedValue({
    key: 'k',
    name: 'a.pdf',
    mediaType: 'application/pdf',
    size: 9,
    sha256: 'x',
  });
});
afterAll(() => world.close());

async function upload(viewer: Viewer): Promise<string> {
  surroundings.viewer = viewer;
  const form = new FormData();
  form.set('kind', 'licence');
  form.set('file', new File(['%PDF-1.4\n'], 'a.pdf', { type: 'application/pdf' }));
  const request = new Request('http://localhost/api', {
    method: 'POST',
    body: form,
    headers: { 'content-length': '500' },
  });
  const response = await POST(request);
  return response.headers.get('location') ?? '';
}

it('keeps forty files of an employer a day, and not a byte of the next; another employer goes on', async () => {
  const { employer, rival } = world.viewers;
  for (let count = 0; count < 40; count += 1) expect(await upload(employer)).not.toContain('UPLOAD_LIMIT');
  expect(surroundings.keepFile).toHaveBeenCalledTimes(40);
  expect(await upload(employer)).toContain('problem=UPLOAD_LIMIT');
  expect(surroundings.keepFile).toHaveBeenCalledTimes(40);
  expect(await upload(rival)).not.toContain('UPLOAD_LIMIT');
  expect(surroundings.keepFile).toHaveBeenCalledTimes(41);
});
