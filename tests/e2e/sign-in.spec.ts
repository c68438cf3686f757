import { type Browser, expect, test } from '@playwright/test';
import { stepAt, totpCode } from '@/lib/crypto/totp';
import { expectAccessible } from './support/accessibility';
import { PASSWORD, Person, Postman } from './support/person';

// Accounts of their own for each way of browsing: codes to one address are a minute apart.
const ways = [
  {
    javaScript: true,
    byCode: 'graduate9@demo.test',
    forgetful: 'graduate10@demo.test',
    careful: 'recruiter@demo.test',
  },
  { javaScript: false, byCode: 'graduate7@demo.test', forgetful: 'graduate8@demo.test', careful: 'rival@demo.test' },
];

let operator: Person;
let post: Postman;
test.beforeAll(async ({ browser }) => {
  operator = await Person.with(browser, 'operator');
  await operator.signIn('operator@demo.test');
  post = new Postman(operator);
});
test.afterAll(() => operator.leave());

const address = (path: string): string => `${process.env.BASE_URL ?? ''}${path}`;
const startOf = (browser: Browser, javaScript: boolean) =>
  Person.with(browser, 'somebody', { javaScript, phone: true });

/** A code that is good now, and newer than the last one handed in. */
const nextCode = (secret: string): string => totpCode(secret, stepAt(new Date()) + 1);

/** Makes new recovery codes on the page of the second factor; they stand in the answer, this once. */
async function renewed(person: Person, code: string): Promise<string[]> {
  const { page } = person;
  await person.fill({ oneTimeCode: code });
  await page.getByRole('button', { name: '换新恢复码' }).click();
  await expect(page.getByText('新的恢复码已生成')).toBeVisible();
  const codes = (await page.locator('main ol:not(nav ol) li').allInnerTexts()).map((text) => text.trim());
  expect(codes).toHaveLength(10);
  await person.open('/account/second-factor');
  expect(await page.content()).not.toContain(codes[0]);
  return codes;
}

const CHANGED = 'remembered-this-time';

for (const { javaScript, byCode, forgetful, careful } of ways) {
  test.describe(javaScript ? 'with JavaScript' : 'without JavaScript', () => {
    test('a graduate chooses what he is and signs in by a code', async ({ browser }) => {
      const person = await startOf(browser, javaScript);
      const { page } = person;
      await person.open('/sign-in?next=%2Fgraduate%2Fconfirm');
      await expect(page.getByRole('link', { name: '毕业生', exact: true })).toHaveAttribute('aria-current', 'page');
      await page.getByRole('link', { name: '院校', exact: true }).click();
      await expect(page.getByText('请向本校管理员或平台索取邀请链接')).toBeVisible();
      if (javaScript) await expectAccessible(page);
      await page.getByRole('link', { name: '用验证码登录' }).click();
      if (javaScript) await expectAccessible(page);
      await person.fill({ account: byCode });
      await person.submit('code');
      await expect(page.getByText(/如果 .* 有账号，验证码已经发到那里/)).toBeVisible();
      await expect(page.locator('[name="account"]')).toHaveValue(byCode);
      await person.fill({ code: '12' });
      await person.submit();
      await expect(page.getByText('验证码是 6 位数字').first()).toBeVisible();
      await person.fill({ code: await post.code(byCode) });
      await person.submit();
      await page.waitForURL((url) => url.pathname === '/graduate/confirm');
      await person.leave();
    });

    test('whoever forgot the password sets a new one by a code, and every other device is signed out', async ({
      browser,
    }) => {
      const elsewhere = await startOf(browser, javaScript);
      await elsewhere.signIn(forgetful);
      const person = await startOf(browser, javaScript);
      const { page } = person;
      await person.open('/sign-in');
      await person.fill({ account: forgetful, password: 'not the password' });
      await person.submit();
      await page.getByRole('link', { name: '重设密码' }).click();
      if (javaScript) await expectAccessible(page);
      await person.fill({ account: forgetful });
      await person.submit('code');
      await expect(page.getByText('验证码已经发到那里')).toBeVisible();
      await person.fill({ code: await post.code(forgetful), password: 'short' });
      await person.submit();
      await expect(page.getByText('密码太短了').first()).toBeVisible();
      // The present one is no new one.
      await person.fill({ code: await post.code(forgetful), password: PASSWORD });
      await person.submit();
      await expect(page.getByText('新密码不能与现在的相同').first()).toBeVisible();
      await person.fill({ code: await post.code(forgetful), password: CHANGED });
      await person.submit();
      await page.waitForURL((url) => url.pathname === '/graduate');
      await expect(page.getByText('您上次登录')).toBeVisible();
      if (javaScript) await expectAccessible(page);
      await person.open('/graduate');
      await expect(page.getByText('您上次登录')).toHaveCount(0);
      await elsewhere.open('/graduate');
      await elsewhere.page.waitForURL((url) => url.pathname === '/sign-in');
      await elsewhere.leave();
      // The other stories sign in with the old one.
      await person.open('/account/password');
      await person.fill({ method: 'password', password: CHANGED, newPassword: PASSWORD });
      await person.submit();
      await page.waitForURL(/done=password/);
      await person.leave();
    });

    test('an authenticator app is set up, asked for at the next sign-in, and turned off by a recovery code', async ({
      browser,
    }) => {
      const person = await startOf(browser, javaScript);
      const { page } = person;
      await person.signIn(careful);
      await person.open('/account/second-factor');
      await person.submit();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('扫码，再输入一次验证码');
      await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible();
      if (javaScript) await expectAccessible(page);
      const secret = (await page.locator('p.select-all').innerText()).replaceAll(' ', '');
      const recovery = (await page.locator('main ol:not(nav ol) li').allInnerTexts()).map((text) => text.trim());
      expect(recovery).toHaveLength(10);
      await person.fill({ code: 'abcdef', saved: true });
      await person.submit();
      await expect(page.getByText('验证码不正确或已用过').first()).toBeVisible();
      await person.fill({ code: totpCode(secret, stepAt(new Date())), saved: true });
      await person.submit();
      await page.waitForURL(/done=on/);
      await expect(page.getByText('二次验证已开启。')).toBeVisible();
      if (javaScript) await expectAccessible(page);
      expect(await page.content()).not.toContain(recovery[0]);
      // A code of the app is good once, so one way of browsing signs in by it and the other makes new codes with it.
      const backup = javaScript ? recovery : await renewed(person, nextCode(secret));
      expect(backup.filter((code) => !javaScript && recovery.includes(code))).toEqual([]);
      const menu = page.locator('.menu-button');
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.waitForURL((url) => url.pathname === '/');

      await person.open('/sign-in?next=%2Femployer%2Ffavourites');
      await person.fill({ account: careful, password: PASSWORD });
      await person.submit();
      await page.waitForURL((url) => url.pathname === '/sign-in/second-factor');
      if (javaScript) await expectAccessible(page);
      // The password alone opens nothing.
      await person.open('/employer/agreements');
      await page.waitForURL((url) => url.pathname === '/sign-in/second-factor');
      await person.open('/sign-in/second-factor?next=%2Femployer%2Ffavourites');
      await person.fill({ code: '000000' });
      await person.submit();
      await expect(page.getByText('验证码不正确或已用过')).toBeVisible();
      await person.fill({ code: javaScript ? nextCode(secret) : (backup[1] ?? '') });
      await person.submit();
      await page.waitForURL((url) => url.pathname === '/employer/favourites');

      await person.open('/account/second-factor');
      await person.fill({ code: backup[0] ?? '' });
      await page.getByRole('button', { name: '关闭二次验证' }).click();
      await page.waitForURL(/done=off/);
      await expect(page.getByText('二次验证已关闭。')).toBeVisible();
      await person.leave();
    });
  });
}

test('a browser keeps nothing: the session ends with it, and no page of somebody signed in is stored', async ({
  browser,
}) => {
  const person = await startOf(browser, true);
  await person.signIn('graduate3@demo.test');
  const cookies = await person.page.context().cookies();
  expect(cookies.find(({ name }) => name === 'session')).toMatchObject({
    expires: -1,
    httpOnly: true,
    sameSite: 'Lax',
  });
  const device = cookies.find(({ name }) => name === 'device');
  expect(device?.value).toMatch(/^[\w-]{22}$/);
  for (const path of ['/graduate', '/graduate/agreements', '/account/second-factor', '/inbox']) {
    const answer = await person.page.goto(address(path));
    expect(answer?.headers()['cache-control'], path).toContain('no-store');
  }
  await person.leave();
});

test('next-auth’s own protocol signs the demo accounts in, with a cookie that ends with the browser', async ({
  playwright,
}) => {
  for (const account of ['operator@demo.test', 'school@demo.test', 'employer@demo.test']) {
    const client = await playwright.request.newContext();
    const { csrfToken } = (await (await client.get(address('/api/auth/csrf'))).json()) as { csrfToken: string };
    const answer = await client.post(address('/api/auth/callback/credentials'), {
      form: { csrfToken, account, password: PASSWORD, json: 'true' },
      maxRedirects: 0,
    });
    const session = answer.headersArray().find(({ value }) => value.startsWith('session='))?.value ?? '';
    expect(session).not.toMatch(/expires|max-age/i);
    const home = await client.get(address('/start'));
    expect(home.url()).toMatch(/\/(?:platform|school|employer)$/);
    await client.dispose();
  }
});
