import { type Browser, expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { PASSWORD, Person } from './support/person';

const form = 'main form:has([name="post"])';

/** Somebody whose sessions end while he writes: a colleague at the same account ends them from another browser. */
async function endSessionsOf(browser: Browser, account: string): Promise<void> {
  const elsewhere = await Person.with(browser, 'elsewhere');
  await elsewhere.signIn(account);
  await elsewhere.open('/account/sessions');
  await elsewhere.page.getByRole('button', { name: /其他/ }).first().click();
  await expect(elsewhere.page.locator('main')).toContainText(/已/);
  await elsewhere.leave();
}

test('what is typed outlives the end of the session: signing in happens beside the form', async ({ browser }) => {
  const writer = await Person.with(browser, 'writer');
  const { page } = writer;
  await writer.signIn('recruiter@demo.test');
  await writer.open('/employer/post-templates/new');
  await writer.fill({ templateName: '被中断的模板', post: '后端工程师', regularPay: '12000' }, form);
  await endSessionsOf(browser, 'recruiter@demo.test');
  await page.getByRole('button', { name: '保存模板' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('都在这一页上');
  await expect(page.locator(`${form} [name="post"]`)).toHaveValue('后端工程师');
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('main [role="alert"] a').click(),
  ]);
  await beside.locator('[name="account"]').fill('recruiter@demo.test');
  await beside.locator('[name="password"]').fill(PASSWORD);
  await beside.locator('main button[type="submit"].button-primary').click();
  await beside.waitForURL((url) => url.pathname !== '/sign-in');
  await beside.close();
  await page.getByRole('button', { name: '保存模板' }).click();
  await page.waitForURL(/\/employer\/post-templates\?done=created/);
  await expect(page.locator('main')).toContainText('被中断的模板');
  await expectAccessible(page);
  await writer.leave();
});

test('without JavaScript what was saved outlives the end of the session, and the way back leads to it', async ({
  browser,
}) => {
  const writer = await Person.with(browser, 'writer', { javaScript: false });
  const { page } = writer;
  await writer.signIn('recruiter@demo.test');
  await writer.open('/employer/post-templates/new');
  await expect(page.locator('main noscript p')).toBeVisible();
  await writer.fill({ templateName: '先存的模板', post: '后端工程师' }, form);
  await page.getByRole('button', { name: '保存模板' }).click();
  await page.getByRole('link', { name: '先存的模板' }).click();
  await page.waitForURL(/post-templates\/[0-9a-f-]{36}/);
  const address = page.url();
  await endSessionsOf(browser, 'recruiter@demo.test');
  await page.getByRole('button', { name: '保存模板' }).click();
  await page.waitForURL((url) => url.pathname === '/sign-in');
  await writer.fill({ account: 'recruiter@demo.test', password: PASSWORD });
  await writer.submit();
  await page.waitForURL(address);
  await expect(page.locator(`${form} [name="post"]`)).toHaveValue('后端工程师');
  await writer.leave();
});

test('terms of a letter are kept as a template, and another letter begins with them', async ({ browser }) => {
  const writer = await Person.with(browser, 'writer', { phone: true });
  const { page } = writer;
  await writer.signIn('rival@demo.test');
  await writer.open('/employer/agreements/new');
  await page.locator('main a[href*="graduate="]').first().click();
  await page.waitForURL(/graduate=/);
  const address = page.url();
  await writer.fill({ post: '测试工程师', regularPay: '9800' }, form);
  await page.locator('summary', { hasText: '存为岗位模板' }).click();
  await writer.fill({ templateName: '测试岗' }, form);
  await page.getByRole('button', { name: '存为模板' }).click();
  await expect(page.locator('main [role="status"]')).toContainText('已存为岗位模板');
  await expect(page.locator(`${form} [name="post"]`)).toHaveValue('测试工程师');
  await page.goto(address);
  await page.getByRole('link', { name: '测试岗' }).click();
  await page.waitForURL(/template=/);
  await expect(page.locator(`${form} [name="post"]`)).toHaveValue('测试工程师');
  await expect(page.locator(`${form} [name="regularPay"]`)).toHaveValue('9800');
  await expectAccessible(page);
  await writer.leave();
});
