import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';
import jsQR from 'jsqr';

/** Where a piece of text stands, in points from the bottom left. */
export type Piece = { text: string; x: number; y: number; width: number; height: number };

export type ReadPdf = { pages: Piece[][]; info: Record<string, unknown>; lang: string | null };

// pdf.js draws with these globals; they must come from the package that makes the canvas,
// and be there before pdf.js is loaded.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });

async function open(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** Reads text, places and file information with an independent reader (pdf.js). */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await open(bytes);
  const pages: Piece[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      content.items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                height: item.height,
              },
            ]
          : [],
      ),
    );
  }
  const metadata = await pdf.getMetadata();
  const info = metadata.info as Record<string, unknown>;
  await pdf.destroy();
  return { pages, info, lang: typeof info.Language === 'string' ? info.Language : null };
}

/** All text of the pages without blanks, so line ends do not matter. */
export function plainText(pages: readonly Piece[][]): string {
  return pages
    .flat()
    .map((piece) => piece.text)
    .join('')
    .replace(/\s/g, '');
}

/** Renders a page (from 1) and decodes the QR at its foot; null when there is none. */
export async function readQr(bytes: Uint8Array, page: number): Promise<string | null> {
  const pdf = await open(bytes);
  const source = await pdf.getPage(page);
  const viewport = source.getViewport({ scale: 3 });
  const canvas = createCanvas(viewport.width, viewport.height);
  const context = canvas.getContext('2d');
  // pdf.js types know the browser's canvas; the one of @napi-rs draws alike.
  await source.render({ canvasContext: context as unknown as CanvasRenderingContext2D, canvas: null, viewport })
    .promise;
  const top = Math.floor(viewport.height * 0.9);
  const image = context.getImageData(0, top, Math.floor(viewport.width / 3), Math.floor(viewport.height) - top);
  await pdf.destroy();
  return jsQR(new Uint8ClampedArray(image.data), image.width, image.height)?.data ?? null;
}
