import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

export type GuideName = 'employer' | 'graduate' | 'school' | 'operator';

const folder = path.resolve(import.meta.dirname, '../../../docs/guide/figures');
const taken = new Map<GuideName, Set<string>>();

/** Pictures are only kept by `npm run guide`; every other run leaves the guide as it is. */
const isWritten = (): boolean => process.env.WRITE_GUIDE === '1';

/** Takes the picture of one figure, at most one and a half screens of it. */
export async function join(guide: GuideName, id: string, page: Page): Promise<void> {
  taken.set(guide, (taken.get(guide) ?? new Set()).add(id));
  if (!isWritten()) return;
  await mkdir(folder, { recursive: true });
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(whole, height * 1.5) };
  await page.screenshot({ path: path.join(folder, `${guide}-${id}.png`), fullPage: true, clip });
}

/** The figures this run has taken of one guide. */
export const figuresOf = (guide: GuideName): ReadonlySet<string> => taken.get(guide) ?? new Set();
