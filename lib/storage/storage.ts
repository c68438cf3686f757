import { createLocalStorage } from './local-storage';
import { createS3Storage } from './s3-storage';
import type { FileStorage } from './file-storage';

/** Where files live: a folder of this machine, or a bucket of any S3-compatible store. */
export type StorageConfig =
  | { kind: 'local'; folder: string }
  | {
      kind: 's3';
      endpoint: string;
      region: string;
      bucket: string;
      accessKeyId: string;
      secretAccessKey: string;
    };

/** Makes the storage a configuration names. Touches nothing until first used; see `check`. */
export function createStorage(config: StorageConfig): FileStorage {
  return config.kind === 'local' ? createLocalStorage(config.folder) : createS3Storage(config);
}
