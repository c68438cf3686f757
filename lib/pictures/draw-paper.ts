import path from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { isReasonableImage, MAXIMUM_PIXELS, readImageSize } from '@/lib/domain/rules/image-size';
import { MOST_PAGES, type PaperProblem } from '@/lib/domain/rules/paper';
import { inTurn } from './in-turn';

/** One page as a WebP picture without anything else in it: no place, no device, no script. */
export interface PagePicture {
  width: number;
  height: number;
  bytes: Uint8Array;
}

export type DrawnPaper = { pages: PagePicture[] } | { problem: PaperProblem };

export interface DrawingLimits {
  mostPages: number;
  /** Milliseconds for the whole file, the start of the thread included. */
  timeoutMs: number;
  /** Bytes the drawing library may hold. */
  mostMemoryBytes: number;
}

const DEFAULT_LIMITS: DrawingLimits = {
  mostPages: MOST_PAGES,
  timeoutMs: 20_000,
  mostMemoryBytes: 384 * 1024 * 1024,
};
/** A4 becomes 1414 × 2000 pixels: small print and the rim of a seal can be read. Effort 2 takes half the time of the usual 4. */
const PAGE_PIXELS = { longestSide: 2000, dotsPerInch: 200, quality: 82, effort: 2 };
const PHOTO_SIDE = 2400;
const WORKER_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/**
 * The pages of an uploaded paper as pictures, a photo as one; or why it cannot be shown. A PDF is drawn in a thread with
 * limited memory and time, two at once in this process; a photo is turned the right way up and loses its hidden data.
 */
export async function drawPaper(
  bytes: Uint8Array,
  mediaType: string,
  limits: Partial<DrawingLimits> = {},
): Promise<DrawnPaper> {
  const isPdf = mediaType === 'application/pdf';
  const drawn = await inTurn(() => (isPdf ? drawInThread(bytes, { ...DEFAULT_LIMITS, ...limits }) : drawPhoto(bytes)));
  return drawn ?? { problem: 'TOO_MANY_REQUESTS' };
}

/** Judged by its header before a single pixel is decoded. */
async function drawPhoto(bytes: Uint8Array): Promise<DrawnPaper> {
  const size = readImageSize(bytes);
  if (!size) return { problem: 'FILE_KIND_WRONG' };
  if (!isReasonableImage(size)) return { problem: 'IMAGE_TOO_LARGE' };
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: PHOTO_SIDE, height: PHOTO_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .webp({ quality: PAGE_PIXELS.quality, effort: PAGE_PIXELS.effort })
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true });
    return { pages: [{ width: info.width, height: info.height, bytes: new Uint8Array(data) }] };
  } catch {
    return { problem: 'IMAGE_BROKEN' };
  }
}

function drawInThread(bytes: Uint8Array, { timeoutMs, ...limits }: DrawingLimits): Promise<DrawnPaper> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'pictures', 'page-worker.mjs');
  return new Promise((resolve, reject) => {
    // No environment and no loader flags: the thread needs neither keys nor TypeScript.
    const worker = new Worker(/* turbopackIgnore: true */ file, {
      workerData: { bytes, ...PAGE_PIXELS, ...limits },
      env: {},
      execArgv: [],
      resourceLimits: WORKER_MEMORY,
    });
    const tooHeavy = (): void => resolve({ problem: 'PDF_TOO_HEAVY' });
    const timer = setTimeout(() => finish(tooHeavy), timeoutMs);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (drawn: DrawnPaper) => finish(() => resolve(drawn)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : reject(error))),
    );
    worker.once('exit', () => finish(tooHeavy));
  });
}
