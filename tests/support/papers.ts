import PDFDocument from 'pdfkit';
import sharp from 'sharp';

interface PdfOptions {
  pages?: number;
  /** In points; A4 when left out. */
  size?: [width: number, height: number];
  userPassword?: string;
  /** What else belongs on the first page, or into the file. */
  draw?(document: PDFKit.PDFDocument): void;
}

/** A PDF as an office program makes it: a heading and some lines on every page. */
export function pdfOf({ pages = 1, size, userPassword, draw }: PdfOptions = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: size ?? 'A4', ...(userPassword ? { userPassword } : {}) });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    for (let page = 1; page <= pages; page += 1) {
      if (page > 1) document.addPage();
      document.fontSize(20).text(`Page ${page}`, 100, 120);
    }
    draw?.(document);
    document.end();
  });
}

/** A PDF written by hand, for what no program makes: its objects, numbered from 1; the first is the catalogue. */
export function rawPdf(...objects: string[]): Buffer {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\n%%EOF`, 'latin1');
}

/** One page of 600 × 800 points with this content and these resources. */
export const rawPage = (content: string, resources: string, ...more: string[]): Buffer =>
  rawPdf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ...more,
  );

/** A photo from a phone held upright: the sensor lies, the orientation says so, and the place is written down. */
export function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#3366aa' } })
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '39/1 54/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** How much of a picture is not white, from 0 to 1. */
export async function inkOf(picture: Uint8Array): Promise<number> {
  const { data } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.reduce((count, shade) => count + (shade < 200 ? 1 : 0), 0) / data.length;
}
