import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { fileOf, type GuideName } from '../guide/guide';

/** Playwright empties this folder before it starts, so what lies here afterwards is what this run has taken. */
export const takenFolder = path.resolve(import.meta.dirname, '../../../test-results/guide');

/** Pictures are only taken for `npm run guide`; every other run leaves the guides as they are. */
const isWanted = (): boolean => process.env.WRITE_GUIDE === '1';

/**
 * Takes the picture of one figure: of a part of the page, or of the page, at most one and a half screens of it. Taken
 * again, the later one counts.
 */
export async function takeFigure(guide: GuideName, id: string, page: Page, part?: Locator): Promise<void> {
  if (!isWanted()) return;
  await mkdir(takenFolder, { recursive: true });
  if (part) {
    await part.screenshot({ path: path.join(takenFolder, fileOf(guide, id)) });
    return;
  }
  const screen = page.viewportSize() ?? { width: 1280, height: 800 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  // A taller window instead of a picture of the whole page: what sticks to the lower edge stays at the edge.
  await page.setViewportSize({ width: screen.width, height: Math.round(Math.min(whole, screen.height * 1.5)) });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: path.join(takenFolder, fileOf(guide, id)) });
  await page.setViewportSize(screen);
}
