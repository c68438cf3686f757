import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { isStorageKey, type FileStorage } from '@/lib/storage/file-storage';
import { createStorage } from '@/lib/storage/storage';

import { startS3Server, type S3Server } from '../../support/s3-server';

const BYTES = new TextEncoder().encode('三方就业协议');
const options = { contentType: 'application/pdf' };
const newKey = () => `agreements/${randomUUID()}.pdf`;

let folder: string;
let s3: S3Server;
let storages: Record<'local' | 's3', FileStorage>;

const s3Config = (secretAccessKey = 'test-secret', accessKeyId = s3.accessKeyId) => ({
  kind: 's3' as const,
  endpoint: s3.endpoint,
  region: s3.region,
  bucket: s3.bucket,
  accessKeyId,
  secretAccessKey,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanfang-storage-'));
  s3 = await startS3Server();
  storages = {
    local: createStorage({ kind: 'local', folder: join(folder, 'files') }),
    s3: createStorage(s3Config()),
  };
});
afterEach(() => void (s3.failNext.length = 0));
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['local', 's3'] as const)('The %s storage', (kind) => {
  it('gives back what was put and replaces it', async () => {
    const key = newKey();
    await storages[kind].put(key, BYTES, options);
    await storages[kind].put(key, new Uint8Array([1, 2, 3]), options);
    expect(await storages[kind].get(key)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('gives null for what is not there and forgives removing it', async () => {
    const key = newKey();
    await storages[kind].remove(key);
    expect(await storages[kind].get(key)).toBeNull();
  });

  it('removes', async () => {
    const key = newKey();
    await storages[kind].put(key, BYTES, options);
    await storages[kind].remove(key);
    expect(await storages[kind].get(key)).toBeNull();
  });

  it('proves itself and leaves nothing behind', async () => {
    await storages[kind].check();
    expect([...s3.objects.keys()].filter((key) => key.startsWith('check/'))).toEqual([]);
  });

  it.each([
    '../secret',
    '/etc/passwd',
    'agreements/../../x',
    `a/${'\0'}`,
    'agreements/plain-name.pdf',
    '',
    `a//${randomUUID()}`,
  ])('refuses the key %j', async (key) => {
    await expect(storages[kind].get(key)).rejects.toMatchObject({ code: 'STORAGE_KEY_INVALID' });
    await expect(storages[kind].put(key, BYTES, options)).rejects.toMatchObject({ code: 'STORAGE_KEY_INVALID' });
    await expect(storages[kind].remove(key)).rejects.toMatchObject({ code: 'STORAGE_KEY_INVALID' });
  });
});

describe('The local storage on disk', () => {
  it('lets only its owner in and leaves no drafts', async () => {
    const key = newKey();
    await storages.local.put(key, BYTES, options);
    const path = join(folder, 'files', key);
    expect((await stat(join(folder, 'files'))).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const names = await readdir(join(folder, 'files', 'agreements'));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says when it cannot write', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    const storage = createStorage({ kind: 'local', folder: blocked });
    await expect(storage.check()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });
});

describe('The S3 storage on the wire', () => {
  it('keeps the content type and signs the body', async () => {
    const key = newKey();
    await storages.s3.put(key, BYTES, options);
    expect(s3.objects.get(key)?.contentType).toBe('application/pdf');
  });

  it('tries again after a passing failure', async () => {
    s3.failNext.push(503);
    const key = newKey();
    await storages.s3.put(key, BYTES, options);
    expect(await storages.s3.get(key)).toEqual(BYTES);
  });

  it('reports a refused key and a store that is gone', async () => {
    const stranger = createStorage(s3Config('x', 'stranger'));
    await expect(stranger.check()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    const gone = createStorage({ ...s3Config(), endpoint: 'http://127.0.0.1:9' });
    await expect(gone.get(newKey())).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });
});

describe('A storage key', () => {
  it('is folders and a UUID with an optional extension', () => {
    expect(isStorageKey(randomUUID())).toBe(true);
    expect(isStorageKey(`employers/materials/${randomUUID()}.jpg`)).toBe(true);
    expect(isStorageKey(`employers/${randomUUID().toUpperCase()}`)).toBe(false);
    expect(isStorageKey(`employers/${randomUUID()}.pdf\n`)).toBe(false);
  });
});
