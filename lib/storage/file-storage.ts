/**
 * Files by opaque key. Every method throws `StorageError` with `STORAGE_KEY_INVALID` for a
 * malformed key and `STORAGE_UNAVAILABLE` when the store cannot do its work.
 */
export interface FileStorage {
  /** Stores the bytes under the key, replacing what was there; a reader never sees half a file. */
  put(key: string, bytes: Uint8Array, options: { contentType: string }): Promise<void>;
  /** The bytes, or null when nothing is stored under the key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Removes the file; removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Proves that writing, reading and removing work now. */
  check(): Promise<void>;
}

export type StorageErrorCode = 'STORAGE_KEY_INVALID' | 'STORAGE_UNAVAILABLE';

/** A failure of the store; the message never holds file contents or secrets. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'StorageError';
  }
}

// folder/…/uuid[.ext]: lower-case folders, a UUID as the name; nothing a path could climb on.
const KEY =
  /^(?:[a-z0-9][a-z0-9-]{0,63}\/){0,4}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\.[a-z0-9]{1,8})?$/;

/** Whether a key has the shape `folder/uuid.ext` (up to four folders; extension optional). */
export function isStorageKey(key: string): boolean {
  return KEY.test(key);
}

/** Throws `STORAGE_KEY_INVALID` unless the key is well formed. */
export function assertStorageKey(key: string): void {
  if (!isStorageKey(key)) throw new StorageError('STORAGE_KEY_INVALID', 'The storage key is malformed.');
}
