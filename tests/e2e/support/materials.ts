import { createCanvas } from '@napi-rs/canvas';
import { expect, type Locator } from '@playwright/test';
import { pdfOf } from '../../support/papers';

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
export const letterPdf = (): Promise<Buffer> => pdfOf();

/** Every picture is there and drawn, not only its place. */
export async function expectDrawn(pictures: Locator, count: number): Promise<void> {
  await expect(pictures).toHaveCount(count);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  }
}
