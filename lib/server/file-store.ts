import 'server-only';
import { sha256 } from '@/lib/crypto/hash';
import { environment } from '@/lib/env';
import { newId } from '@/lib/ids';
import { log } from '@/lib/log';
import type { FileStorage } from '@/lib/storage/file-storage';
import { createStorage } from '@/lib/storage/storage';
import type { UploadedFile } from './upload-route';

let current: FileStorage | undefined;

/** The store of this installation: a folder by default, S3 when it is configured. */
export function fileStorage(): FileStorage {
  if (current) return current;
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, STORAGE_FOLDER } = environment();
  const isRemote = S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY;
  current = createStorage(
    isRemote
      ? {
          kind: 's3',
          endpoint: S3_ENDPOINT,
          region: S3_REGION ?? 'us-east-1',
          bucket: S3_BUCKET,
          accessKeyId: S3_ACCESS_KEY_ID,
          secretAccessKey: S3_SECRET_ACCESS_KEY,
        }
      : { kind: 'local', folder: STORAGE_FOLDER },
  );
  return current;
}

/** What a command needs to write the row of a file whose bytes are stored already. Made here, never by a browser. */
export interface KeptFile {
  key: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Stores the bytes before the deed: a row never points at bytes that are not there. */
export async function keepFile(folder: string, file: UploadedFile): Promise<KeptFile> {
  const key = `${folder}/${newId()}`;
  await fileStorage().put(key, file.bytes, { contentType: file.mediaType });
  return { key, name: file.name, mediaType: file.mediaType, size: file.bytes.length, sha256: sha256(file.bytes) };
}

/**
 * Stores the bytes, does the deed that points at them, and removes them when it was refused or failed: nothing would
 * lead to them any more, and a picture of an identity card shall not stay behind. What the deed throws goes on.
 */
export async function withKeptFile<Answer extends { outcome: string }>(
  folder: string,
  file: UploadedFile,
  deed: (kept: KeptFile) => Promise<Answer>,
): Promise<Answer> {
  const kept = await keepFile(folder, file);
  let isDone = false;
  try {
    const answer = await deed(kept);
    isDone = answer.outcome === 'done';
    return answer;
  } finally {
    if (!isDone) await forget(kept.key);
  }
}

/** A store that does not answer must not hide why the deed failed. */
async function forget(key: string): Promise<void> {
  try {
    await fileStorage().remove(key);
  } catch (error) {
    log.error('file of a refused deed was not removed', {
      key,
      cause: error instanceof Error ? error.name : 'unknown',
    });
  }
}
