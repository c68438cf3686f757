import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type DrawingLimits, drawPaper } from '@/lib/pictures/draw-paper';
import { inkOf, pdfOf, phonePhoto, rawPage, rawPdf } from '../../support/papers';

const pdf = (bytes: Uint8Array, limits: Partial<DrawingLimits> = {}) => drawPaper(bytes, 'application/pdf', limits);

async function pagesOf(drawing: ReturnType<typeof drawPaper>) {
  const drawn = await drawing;
  if ('problem' in drawn) throw new Error(drawn.problem);
  return drawn.pages;
}

describe('a PDF', () => {
  it('becomes one picture a page, in order, sharp enough to read small print', async () => {
    const pages = await pagesOf(pdf(await pdfOf({ pages: 3 })));
    expect(pages.map(({ width, height }) => [width, height])).toEqual(Array(3).fill([1414, 2000]));
    for (const { bytes, width, height } of pages) {
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width, height });
      expect(await inkOf(bytes)).toBeGreaterThan(0.0005);
    }
    expect(Buffer.from(pages[0]?.bytes ?? [])).not.toEqual(Buffer.from(pages[1]?.bytes ?? []));
  });

  it('shows Chinese text whose font is not inside the file', async () => {
    const text = Buffer.from('授权委托书', 'utf16le').swap16().toString('hex');
    const bytes = rawPage(
      `BT /F 40 Tf 50 700 Td <${text}> Tj ET`,
      '/Font<</F 5 0 R>>',
      '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo' +
        '<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>',
    );
    const [page] = await pagesOf(pdf(bytes));
    expect(await inkOf(page?.bytes ?? new Uint8Array())).toBeGreaterThan(0.002);
  });

  it('shows what was typed into the fields of a form', async () => {
    const filled = (value: string) =>
      pdfOf({
        draw(document) {
          document.font('Helvetica');
          document.initForm();
          document.formText('name', 100, 300, 300, 60, { value, defaultValue: value, fontSize: 40 });
        },
      });
    const [empty, full] = await Promise.all(
      [filled(''), filled('MMMMMM')].map(async (bytes) => pagesOf(pdf(await bytes))),
    );
    const ink = async (pages: typeof empty) => inkOf(pages?.[0]?.bytes ?? new Uint8Array());
    expect(await ink(full)).toBeGreaterThan((await ink(empty)) * 1.2);
  });

  it('of 200 inches is drawn small, and one as thin as a line is drawn at all', async () => {
    const [giant] = await pagesOf(pdf(await pdfOf({ size: [14_400, 14_400] })));
    expect(giant).toMatchObject({ width: 2000, height: 2000 });
    const [thin] = await pagesOf(pdf(await pdfOf({ size: [14_400, 3] })));
    expect(thin).toMatchObject({ width: 2000, height: 1 });
  });

  it('with a script and an attachment is drawn like any other: neither is ever opened', async () => {
    const bytes = rawPdf(
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>' +
        '/Names<</EmbeddedFiles<</Names[(a.txt)<</Type/Filespec/F(a.txt)/EF<</F 4 0 R>>>>]>>>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>>>',
      '<</Type/EmbeddedFile/Length 4>>stream\nevil\nendstream',
    );
    expect(await pagesOf(pdf(bytes))).toHaveLength(1);
  });

  it('of more pages than are shown is refused before one is drawn', async () => {
    expect(await pdf(await pdfOf({ pages: 21 }))).toEqual({ problem: 'PDF_TOO_MANY_PAGES' });
    expect(await pdf(await pdfOf({ pages: 1000 }))).toEqual({ problem: 'PDF_TOO_MANY_PAGES' });
    expect(await pagesOf(pdf(await pdfOf({ pages: 20 })))).toHaveLength(20);
  });

  it('that is locked, broken, cut off or empty is refused, each with its own reason', async () => {
    expect(await pdf(await pdfOf({ userPassword: 'secret' }))).toEqual({ problem: 'PDF_LOCKED' });
    expect(await pdf(Buffer.from('%PDF-1.4\n'))).toEqual({ problem: 'PDF_BROKEN' });
    expect(await pdf((await pdfOf({ pages: 3 })).subarray(0, 700))).toEqual({ problem: 'PDF_BROKEN' });
    const isRefused = ['PDF_WITHOUT_PAGES', 'PDF_BROKEN'];
    const none = await pdf(rawPdf('<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'));
    expect(isRefused).toContain('problem' in none ? none.problem : 'drawn');
  });

  it('that takes too long or too much memory is given up, and the next one is drawn', async () => {
    const endless = rawPage(
      '/Pattern cs /P scn 0 0 600 800 re f',
      '/Pattern<</P 5 0 R>>',
      '<</Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 .01 .01]/XStep .0001/YStep .0001' +
        '/Resources<<>>/Length 12>>stream\n0 0 1 1 re f\nendstream',
    );
    const started = Date.now();
    expect(await pdf(endless, { timeoutMs: 1500 })).toEqual({ problem: 'PDF_TOO_HEAVY' });
    expect(Date.now() - started).toBeLessThan(10_000);
    const long = Buffer.concat([await pdfOf(), Buffer.alloc(60 * 1024 * 1024, ' ')]);
    expect(await pdf(long, { mostMemoryBytes: 48 * 1024 * 1024 })).toEqual({ problem: 'PDF_TOO_HEAVY' });
    expect(await pagesOf(pdf(await pdfOf()))).toHaveLength(1);
  });
});

describe('a photo', () => {
  it('is turned the right way up, and the place where it was taken is gone', async () => {
    const photo = await phonePhoto();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const [page] = await pagesOf(drawPaper(photo, 'image/jpeg'));
    expect(page).toMatchObject({ width: 300, height: 400 });
    const shown = await sharp(page?.bytes).metadata();
    expect(shown.exif).toBeUndefined();
    expect(shown.orientation).toBeUndefined();
  });

  it('that is cut off is refused, and one of too many pixels before any is decoded', async () => {
    const photo = await phonePhoto();
    expect(await drawPaper(photo.subarray(0, photo.length - 300), 'image/jpeg')).toEqual({ problem: 'IMAGE_BROKEN' });
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await drawPaper(huge, 'image/png')).toEqual({ problem: 'IMAGE_TOO_LARGE' });
    expect(await drawPaper(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image/png')).toEqual({
      problem: 'FILE_KIND_WRONG',
    });
  });
});
