import { randomUUID } from 'node:crypto';

import { AwsClient } from 'aws4fetch';

import { assertStorageKey, StorageError, type FileStorage } from './file-storage';

/** Any S3-compatible endpoint, addressed path-style (`endpoint/bucket/key`). */
export type S3Config = {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const TIMEOUT_MS = 15_000;

type Send = (method: 'GET' | 'PUT' | 'DELETE', key: string, init?: RequestInit) => Promise<Response>;

function senderFor(config: S3Config): Send {
  const client = new AwsClient({
    accessKeyId: config.accessKeyId,
    secretAccessKey: config.secretAccessKey,
    region: config.region,
    service: 's3',
    retries: 2,
  });
  const root = `${config.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(config.bucket)}`;
  return async (method, key, init) => {
    assertStorageKey(key);
    try {
      return await client.fetch(`${root}/${key}`, {
        ...init,
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new StorageError('STORAGE_UNAVAILABLE', 'The object store did not answer.', { cause });
    }
  };
}

function refused(deed: string, status: number): StorageError {
  return new StorageError('STORAGE_UNAVAILABLE', `The object store refused to ${deed} (HTTP ${status}).`);
}

/** An answer must be read to its end, or its connection is never free again. */
async function drop(response: Response): Promise<void> {
  await response.arrayBuffer();
}

/** Files in an S3-compatible bucket; requests are signed (SigV4), retried twice, cut off after 15 s in all. */
export function createS3Storage(config: S3Config): FileStorage {
  const send = senderFor(config);
  const storage: FileStorage = {
    async put(key, bytes, { contentType }) {
      // The signature covers the body's hash, so a store can refuse what was changed on the way.
      const response = await send('PUT', key, {
        body: new Uint8Array(bytes),
        headers: { 'content-type': contentType },
      });
      await drop(response);
      if (!response.ok) throw refused('store the file', response.status);
    },
    async get(key) {
      const response = await send('GET', key);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await drop(response);
      if (response.status === 404) return null;
      throw refused('read the file', response.status);
    },
    async remove(key) {
      const response = await send('DELETE', key);
      await drop(response);
      if (!response.ok && response.status !== 404) throw refused('remove the file', response.status);
    },
    async check() {
      const key = `check/${randomUUID()}`;
      await storage.put(key, new Uint8Array([1]), { contentType: 'application/octet-stream' });
      const stored = await storage.get(key);
      await storage.remove(key);
      if (stored?.[0] !== 1) throw new StorageError('STORAGE_UNAVAILABLE', 'The object store lost a test file.');
    },
  };
  return storage;
}
