import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';

/** A picture that looks like a scan: a sheet with a frame and lines on it. */
export function scannedPicture(seed: number): Buffer {
  const canvas = createCanvas(1200, 850);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbf8f0';
  context.fillRect(0, 0, 1200, 850);
  context.strokeStyle = '#9a2a2a';
  context.lineWidth = 10;
  context.strokeRect(40, 40, 1120, 770);
  context.fillStyle = '#333';
  for (let line = 0; line < 12; line += 1)
    context.fillRect(120, 150 + line * 48, 300 + ((seed * 131 + line * 97) % 620), 14);
  return canvas.toBuffer('image/png');
}

/** A one-page PDF, as an office program makes it. */
export function letterPdf(): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.fontSize(20).text('Letter of authorisation', 100, 120);
    document.end();
  });
}
