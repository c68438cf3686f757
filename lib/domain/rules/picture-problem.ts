import { isReasonableImage, readImageSize } from './image-size';

/** What keeps a paper or picture out, judged by its header alone; null when nothing does. */
export function pictureProblem({ bytes, mediaType }: { bytes: Uint8Array; mediaType: string }): string | null {
  if (mediaType === 'application/pdf') return null;
  const size = readImageSize(bytes);
  if (!size) return 'FILE_KIND_WRONG';
  return isReasonableImage(size) ? null : 'IMAGE_TOO_LARGE';
}
