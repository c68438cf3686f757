import { environment } from '@/lib/env';
import type { FileStorage } from './file-storage';
import { createStorage } from './storage';

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
