import { expect, test } from '@playwright/test';
import { encodeVerificationCode } from '@/lib/domain/rules/verification-code';

test.beforeEach(({ page }) => {
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) throw new Error(message.text());
  });
});

const address = (path: string): string => `${process.env.BASE_URL ?? ''}${path}`;

test('the home page leads to sign-in and to verification', async ({ page }) => {
  await page.goto(address('/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('三方就业协议，在线签订');
  await page.getByRole('link', { name: '验证一份协议' }).click();
  // A slip of the pen is told apart from a code nobody has.
  await page.getByLabel('核验码').fill('abc');
  await page.getByRole('button', { name: '验证' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('核验码不完整或有误');
  const unknown = encodeVerificationCode(new Uint8Array(10));
  await page.goto(address(`/verify/${unknown}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个核验码');
});

test('a wrong password keeps the account name and says nothing about it', async ({ page }) => {
  await page.goto(address('/sign-in'));
  await page.getByLabel('手机号或邮箱').fill('employer@demo.test');
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '账号或密码不正确' })).toBeVisible();
  await expect(page.getByLabel('手机号或邮箱')).toHaveValue('employer@demo.test');
  await expect(page.getByLabel('密码')).toHaveValue('');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a wrong password is refused in words too', async ({ page }) => {
    await page.goto(address('/sign-in'));
    await page.getByLabel('手机号或邮箱').fill('nobody@demo.test');
    await page.getByLabel('密码').fill('not the password');
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByText('账号或密码不正确')).toBeVisible();
  });

  test('the language can be changed', async ({ page }) => {
    await page.goto(address('/help'));
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help');
  });
});
