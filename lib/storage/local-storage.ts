import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { assertStorageKey, StorageError, type FileStorage } from './file-storage';

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function unavailable(deed: string, cause: unknown): StorageError {
  return new StorageError('STORAGE_UNAVAILABLE', `The local store could not ${deed}.`, { cause });
}

/** A rename is only durable once the folder that holds the name has been flushed too. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes beside the target, flushes, then renames: a crash leaves the old file or the new one. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx', PRIVATE_FILE);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    await flushFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Files in a folder of this machine, readable by its owner alone. The folder is made when first needed. */
export function createLocalStorage(folder: string): FileStorage {
  const pathOf = (key: string) => {
    assertStorageKey(key);
    return join(folder, key);
  };
  const storage: FileStorage = {
    async put(key, bytes) {
      const path = pathOf(key);
      await writeWhole(path, bytes).catch((error: unknown) => {
        throw unavailable('write the file', error);
      });
    },
    async get(key) {
      const path = pathOf(key);
      try {
        return new Uint8Array(await readFile(path));
      } catch (error) {
        if (isMissing(error)) return null;
        throw unavailable('read the file', error);
      }
    },
    async remove(key) {
      const path = pathOf(key);
      await rm(path, { force: true }).catch((error: unknown) => {
        throw unavailable('remove the file', error);
      });
    },
    async check() {
      const key = `check/${randomUUID()}`;
      await storage.put(key, new Uint8Array([1]), { contentType: 'application/octet-stream' });
      const stored = await storage.get(key);
      await storage.remove(key);
      if (stored?.[0] !== 1) throw unavailable('read back what it wrote', undefined);
    },
  };
  return storage;
}
