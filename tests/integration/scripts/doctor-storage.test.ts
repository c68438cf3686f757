import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checks } from '../../../scripts/lib/doctor-checks.mjs';
import { type S3Server, startS3Server } from '../../support/s3-server';

let store: S3Server;
beforeAll(async () => {
  store = await startS3Server();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await store.close();
});

const root = path.resolve(import.meta.dirname, '../../..');
const look = async (bucket: string): Promise<string> => {
  vi.stubEnv('S3_ENDPOINT', store.endpoint);
  vi.stubEnv('S3_BUCKET', bucket);
  vi.stubEnv('S3_REGION', store.region);
  vi.stubEnv('S3_ACCESS_KEY_ID', store.accessKeyId);
  vi.stubEnv('S3_SECRET_ACCESS_KEY', 'test-secret');
  const check = (checks as { name: string; look(root: string): string | Promise<string> }[]).find(
    ({ name }) => name === 'storage',
  );
  return check?.look(root) ?? 'no such check';
};

it('keeps and removes a file in the bucket, and says when the bucket does not take one', async () => {
  expect(await look(store.bucket)).toContain('keeps files');
  expect(store.objects.size).toBe(0);
  await expect(look('another')).rejects.toThrow('the bucket another answered 404 to PUT');
});
