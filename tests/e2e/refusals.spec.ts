import http from 'node:http';
import { type APIResponse, expect, type Page, test } from '@playwright/test';

const base = (): string => process.env.BASE_URL ?? '';
const IMPORTS = '/api/roster/imports';

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto(`${base()}/sign-in`);
  await page.getByLabel('手机号或邮箱').fill(account);
  await page.getByLabel('密码').fill('demo-password-2026');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(/\/school$/);
}

const TEXT_FILE = { name: '花名册.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook at all') };

/** An upload as the page's script sends it: asks for JSON. */
const upload = (page: Page, origin: string): Promise<APIResponse> =>
  page.request.post(`${base()}${IMPORTS}`, {
    headers: { origin, accept: 'application/json' },
    multipart: { file: TEXT_FILE },
  });

/** The status of an upload that only says how large it is and never sends its body. */
const declared = (bytes: number, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = http.request(`${base()}${IMPORTS}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: base(),
        'content-length': bytes,
        'content-type': 'multipart/form-data; boundary=x',
        accept: 'application/json',
      },
    });
    request.once('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.once('end', () => resolve(text.includes('文件太大了') ? 413 : (response.statusCode ?? 0)));
    });
    request.once('error', reject);
    request.flushHeaders();
  });

test('an upload from somewhere else, of the wrong kind or without a session is refused in words', async ({ page }) => {
  expect(await (await upload(page, base())).json()).toEqual({ location: '/sign-in' });
  await signIn(page, 'school@demo.test');
  const foreign = (await (await upload(page, 'https://elsewhere.example')).json()) as { message: string };
  expect(foreign.message).toContain('不是从本站页面发出');
  const wrong = (await (await upload(page, base())).json()) as { message: string };
  expect(wrong.message).toContain('xlsx');
  const native = await page.request.post(`${base()}${IMPORTS}`, {
    headers: { origin: base() },
    multipart: { file: TEXT_FILE },
    maxRedirects: 0,
  });
  expect(native.status()).toBe(303);
  expect(native.headers().location).toBe('/school/graduates/imports?problem=FILE_KIND_WRONG');
});

test('a file that says it is too large is refused before its first byte', async ({ page, context }) => {
  await signIn(page, 'school@demo.test');
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(await declared(500 * 1024 * 1024, cookie)).toBe(413);
});

test('somebody who tries too often is told to wait, and keeps what was typed', async ({ page }) => {
  await page.goto(`${base()}/sign-in`);
  const account = page.getByLabel('手机号或邮箱');
  const alert = page.getByRole('alert');
  await account.fill('too-often@demo.test');
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await page.getByLabel('密码').fill(`wrong ${attempt}`);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await answered;
    // The form has taken the answer in: from here on what is typed is the next try.
    await expect(page.getByLabel('密码')).toHaveValue('');
  }
  await expect(alert.filter({ hasText: '操作太频繁' })).toBeVisible();
  await expect(account).toHaveValue('too-often@demo.test');
});
