import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = createRequire(import.meta.url).resolve('axe-core');

/**
 * Looks for everything axe knows of WCAG 2.2 A and AA on the page as it is; nothing is allowed. Injected by the
 * browser's debugger, so the page's content security policy stays as it is.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.addScriptTag({ path: source });
  const { violations } = await page.evaluate<AxeResults>(() => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
