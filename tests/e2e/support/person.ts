import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import type { GuideName } from '../guide/guide';
import { takeFigure } from './guide';

export const PASSWORD = 'demo-password-2026';
const base = (): string => process.env.BASE_URL ?? '';

/**
 * Each story has an address of its own, the same in every run: what one address may do in a minute is met within a story,
 * as people meet it, and not because a whole country's stories are told from one machine one after the other.
 */
function addressOfStory(): string {
  const { file, title } = test.info();
  const [byte = 0] = createHash('sha256')
    .update(`${path.basename(file)} ${title}`)
    .digest();
  return `198.51.100.${Math.min(254, byte + 1)}`;
}

/** Somebody with a browser of his own: errors on the console fail the test he is in. */
export class Person {
  readonly errors: string[] = [];

  private constructor(
    readonly name: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.message}`));
  }

  /** `phone`: 390 px wide, as graduates have it. */
  static async with(browser: Browser, name: string, { javaScript = true, phone = false } = {}): Promise<Person> {
    const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 800 };
    const context = await browser.newContext({
      baseURL: base(),
      locale: 'zh-CN',
      viewport,
      javaScriptEnabled: javaScript,
      acceptDownloads: true,
      extraHTTPHeaders: { 'x-forwarded-for': addressOfStory() },
    });
    return new Person(name, context, await context.newPage());
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${base()}${path}`);
  }

  /** Signs in by the page, as anybody does. */
  async signIn(account: string, password = PASSWORD): Promise<void> {
    await this.open('/sign-in');
    await this.fill({ account, password });
    await this.submit();
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
  }

  /** Fills the fields of the form by their names: texts, choices, ticks (`true`), radio buttons. */
  async fill(values: Readonly<Record<string, string | true>>, form = 'main form'): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.page.locator(`${form} [name="${name}"]`);
      const kind = await field.first().evaluate((element) => {
        return element instanceof HTMLInputElement ? element.type : element.tagName;
      });
      if (kind === 'radio') await this.page.locator(`${form} [name="${name}"][value="${value}"]`).check();
      else if (value === true) await field.check();
      else if (kind === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Presses the main button of the form, or the one with this intent. */
  async submit(intent?: string): Promise<void> {
    const button = intent
      ? this.page.locator(`main button[name="intent"][value="${intent}"]`)
      : this.page.locator('main button[type="submit"].button-primary');
    await button.first().click();
  }

  /** Region: three lists with JavaScript, the full name without. */
  async chooseRegion(name: string, codes: readonly [string, ...string[]], fullName: string): Promise<void> {
    const text = this.page.locator(`main input[type="text"][name="${name}"]`);
    const lists = this.page.locator(`#field-${name}`);
    await expect(lists).toBeVisible();
    if ((await lists.evaluate((element) => element.tagName)) === 'INPUT' && (await this.hasNoScript())) {
      await text.fill(fullName);
      return;
    }
    const group = this.page.locator(`main div:has(> input[type="hidden"][name="${name}"])`);
    await expect(group).toBeVisible();
    for (const [depth, code] of codes.entries()) await group.locator('select').nth(depth).selectOption(code);
  }

  private async hasNoScript(): Promise<boolean> {
    return (await this.page.locator('noscript').count()) > 0 && !(await this.page.evaluate('true').catch(() => false));
  }

  /** Takes the picture of a figure of the guides, and holds the page to what everybody can use. */
  async figure(guide: GuideName, id: string, part?: Locator): Promise<void> {
    await expectAccessible(this.page);
    await takeFigure(guide, id, this.page, part);
  }

  async leave(): Promise<void> {
    await this.context.close();
    expect(this.errors).toEqual([]);
  }
}

/** Reads codes and links where the demo shows what was sent; he has his own browser. */
export class Postman {
  constructor(private readonly operator: Person) {}

  /** The newest message to this address (digits and letters as typed) that fits. */
  private async newest(address: string, fits: RegExp): Promise<string> {
    let found: string | undefined;
    await expect(async () => {
      await this.operator.open('/platform/outbox');
      const message = this.operator.page.locator('article', { hasText: address }).filter({ hasText: fits }).first();
      found = await message.innerText({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    return found ?? '';
  }

  async code(address: string, seen: readonly string[] = []): Promise<string> {
    let code = '';
    await expect(async () => {
      code = /\b(\d{6})\b/.exec((await this.newest(address, /验证码/)).replace(address, ''))?.[1] ?? '';
      expect(seen).not.toContain(code);
    }).toPass({ timeout: 20_000 });
    return code;
  }

  async link(address: string): Promise<string> {
    const text = await this.newest(address, /\/join\//);
    return /\/join\/[\w-]+/.exec(text)?.[0] ?? '';
  }
}
