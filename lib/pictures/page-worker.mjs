// Draws the pages of one PDF in a thread of its own, so that a hostile file costs this thread's memory and time only.
// Plain JavaScript, started by path from the working directory: the same file serves tsx, vitest and the build.
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { drawPage, openPdf, startPdfium } from './draw-pdf.mjs';

const MEMORY_PAGE_BYTES = 65_536;

/** The limits of a thread count its JavaScript alone; the memory of WebAssembly ends here. */
function limitMemory(mostBytes) {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function growWithin(pages) {
    const isTooMuch = this.buffer.byteLength + pages * MEMORY_PAGE_BYTES > mostBytes;
    if (isTooMuch) throw new RangeError('The drawing takes too much memory.');
    return grow.call(this, pages);
  };
}

const encode = ({ data, width, height }, looks) =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp(looks)
    .toBuffer();

async function draw({ bytes, quality, effort, ...limits }) {
  const library = await startPdfium();
  const opened = openPdf(library, bytes, limits);
  if (opened.problem) return opened;
  const pages = [];
  for (let index = 0; index < opened.count; index += 1) {
    const page = drawPage(library, opened, index, limits);
    if (!page) return { problem: 'PDF_BROKEN' };
    const { width, height } = page;
    pages.push({ width, height, bytes: new Uint8Array(await encode(page, { quality, effort })) });
  }
  return { pages };
}

try {
  limitMemory(workerData.mostMemoryBytes);
  sharp.concurrency(1);
  sharp.cache(false);
  parentPort.postMessage(await draw(workerData));
} catch {
  parentPort.postMessage({ problem: 'PDF_TOO_HEAVY' });
}
