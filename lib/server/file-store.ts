import 'server-only';
import { sha256 } from '@/lib/crypto/hash';
import { readImageSize } from '@/lib/domain/rules/image-size';
import { type PaperProblem, SMALLEST_SIDE } from '@/lib/domain/rules/paper';
import { newId } from '@/lib/ids';
import { log } from '@/lib/log';
import { drawPaper, type PagePicture } from '@/lib/pictures/draw-paper';
import { fileStorage } from '@/lib/storage/own-storage';
import type { UploadedFile } from './upload-route';

/** How pages are stored and sent. */
export const PICTURE_TYPE = 'image/webp';

/** Where bytes lie, and which. */
interface KeptBytes {
  key: string;
  size: number;
  sha256: string;
}

/** What a command needs to write the rows of a paper whose bytes are stored already. Made here, never by a browser. */
export interface KeptPaper extends KeptBytes {
  name: string;
  mediaType: string;
  pages: (KeptBytes & { width: number; height: number })[];
}

async function keepBytes(folder: string, bytes: Uint8Array, contentType: string): Promise<KeptBytes> {
  const key = `${folder}/${newId()}`;
  await fileStorage().put(key, bytes, { contentType });
  return { key, size: bytes.length, sha256: sha256(bytes) };
}

/** Stores a paper and its pages before the deed: a row never points at bytes that are not there. */
async function keepPaper(folder: string, { name, mediaType, bytes }: UploadedFile, pictures: PagePicture[]) {
  const kept: KeptBytes[] = [];
  const keep = async (content: Uint8Array, type: string): Promise<KeptBytes> => {
    const one = await keepBytes(folder, content, type);
    kept.push(one);
    return one;
  };
  try {
    const file = await keep(bytes, mediaType);
    const pages: KeptPaper['pages'] = [];
    for (const { width, height, bytes: picture } of pictures) {
      pages.push({ ...(await keep(picture, PICTURE_TYPE)), width, height });
    }
    return { name, mediaType, ...file, pages };
  } catch (error) {
    await forget(kept);
    throw error;
  }
}

/** The bytes of a stored file; null when they are gone. */
export const keptBytes = (key: string) => fileStorage().get(key);

/** The bytes of a picture as they were drawn; null when they are gone or are not the same any more. */
export async function keptPicture({ key, sha256: drawn }: Pick<KeptBytes, 'key' | 'sha256'>) {
  const bytes = await fileStorage().get(key);
  if (bytes && sha256(bytes) === drawn) return bytes;
  log.error('picture of a page is not what was drawn', { key, cause: bytes ? 'changed' : 'missing' });
  return null;
}

type Drawn<Answer> = Answer | { outcome: 'refused'; code: PaperProblem };

/** A photo whose shorter side is below this; a PDF has no pixels. */
function isTooSmall({ bytes, mediaType }: UploadedFile, smallestSide: number): boolean {
  const size = mediaType.startsWith('image/') ? readImageSize(bytes) : null;
  return size !== null && Math.min(size.width, size.height) < smallestSide;
}

/**
 * Draws the pages, stores everything, does the deed that points at it, and removes it when that was refused or failed:
 * nothing would lead to it any more, and a picture of an identity card shall not stay behind. What cannot be shown is
 * refused before a byte is stored. What the deed throws goes on.
 */
export async function withKeptPaper<Answer extends { outcome: string }>(
  folder: string,
  file: UploadedFile,
  deed: (kept: KeptPaper) => Promise<Answer>,
  smallestSide: number = SMALLEST_SIDE.paper,
): Promise<Drawn<Answer>> {
  if (isTooSmall(file, smallestSide)) {
    return { outcome: 'refused', code: 'IMAGE_TOO_SMALL' };
  }
  const drawn = await drawPaper(file.bytes, file.mediaType);
  if ('problem' in drawn) return { outcome: 'refused', code: drawn.problem };
  const kept = await keepPaper(folder, file, drawn.pages);
  let isDone = false;
  try {
    const answer = await deed(kept);
    isDone = answer.outcome === 'done';
    return answer;
  } finally {
    if (!isDone) await forget([kept, ...kept.pages]);
  }
}

/** Removes the bytes of rows that are gone: papers taken away before anybody was given them. */
export const forgetBytes = (keys: readonly string[]): Promise<void> => forget(keys.map((key) => ({ key })));

/** A store that does not answer must not hide why the deed failed. */
async function forget(kept: readonly Pick<KeptBytes, 'key'>[]): Promise<void> {
  for (const { key } of kept) {
    try {
      await fileStorage().remove(key);
    } catch (error) {
      const cause = error instanceof Error ? error.name : 'unknown';
      log.error('file of a refused deed was not removed', { key, cause });
    }
  }
}
