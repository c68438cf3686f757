// Pages of a PDF as pixels. The drawing library is PDFium as WebAssembly, without a JavaScript engine and without files
// or network: scripts of a paper never run, what it attaches or links is never opened.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { installSubstituteFont } from './substitute-font.mjs';

const POINTS_PER_INCH = 72;
const PASSWORD_NEEDED = 4;
const SECURITY_UNKNOWN = 5;
const WHITE = 0xffffffff;
/** Annotations (stamps, signatures) are drawn, and red comes before blue as in every picture file. */
const FLAGS = { annotations: 0x01, redFirst: 0x10 };

/** The library, ready to open one file. */
export async function startPdfium() {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const library = await init({ wasmBinary: wasm, print: () => undefined, printErr: () => undefined });
  library.FPDF_InitLibrary();
  installSubstituteFont(library);
  return library;
}

/** Opens a file; answers its handle, how many pages it has and its fields, or what keeps it from being shown. */
export function openPdf(library, bytes, { mostPages }) {
  const { pdfium } = library;
  const at = pdfium.wasmExports.malloc(bytes.length);
  if (!at) throw new RangeError('There is no memory for the file.');
  pdfium.HEAPU8.set(bytes, at);
  const file = library.FPDF_LoadMemDocument(at, bytes.length, '');
  if (!file) {
    const isLocked = [PASSWORD_NEEDED, SECURITY_UNKNOWN].includes(library.FPDF_GetLastError());
    return { problem: isLocked ? 'PDF_LOCKED' : 'PDF_BROKEN' };
  }
  const count = library.FPDF_GetPageCount(file);
  if (count < 1) return { problem: 'PDF_WITHOUT_PAGES' };
  if (count > mostPages) return { problem: 'PDF_TOO_MANY_PAGES' };
  const fields = library.PDFiumExt_InitFormFillEnvironment(file, library.PDFiumExt_OpenFormFillInfo());
  return { file, count, fields };
}

/** Pixels of a page: sharp enough to read a seal, smaller when its longer side would pass the limit. */
function pixelsOf(width, height, { longestSide, dotsPerInch }) {
  const scale = Math.min(dotsPerInch / POINTS_PER_INCH, longestSide / Math.max(width, height));
  const pixels = (points) => Math.max(1, Math.floor(points * scale));
  return { width: pixels(width), height: pixels(height) };
}

/** One page, counted from 0, as RGBA; null when it cannot be read. */
export function drawPage(library, { file, fields }, index, limits) {
  const { pdfium } = library;
  const page = library.FPDF_LoadPage(file, index);
  if (!page) return null;
  const [wide, high] = [library.FPDF_GetPageWidthF(page), library.FPDF_GetPageHeightF(page)];
  if (!(wide > 0 && high > 0)) return null;
  const { width, height } = pixelsOf(wide, high, limits);
  const bitmap = library.FPDFBitmap_Create(width, height, 1);
  if (!bitmap) throw new RangeError('There is no memory for the page.');
  library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  const flags = FLAGS.annotations | FLAGS.redFirst;
  library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
  // What was typed into the fields of a form is part of the paper.
  if (fields) {
    library.FORM_OnAfterLoadPage(page, fields);
    library.FPDF_FFLDraw(fields, bitmap, page, 0, 0, width, height, 0, FLAGS.redFirst);
    library.FORM_OnBeforeClosePage(page, fields);
  }
  const start = library.FPDFBitmap_GetBuffer(bitmap);
  const data = pdfium.HEAPU8.slice(start, start + library.FPDFBitmap_GetStride(bitmap) * height);
  library.FPDFBitmap_Destroy(bitmap);
  library.FPDF_ClosePage(page);
  return { width, height, data };
}
