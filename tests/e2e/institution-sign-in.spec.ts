import { type Browser, expect, test } from '@playwright/test';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { CLIENT, type OpenIdServer, startOpenIdProvider } from '../support/openid-provider';
import { expectAccessible } from './support/accessibility';
import { PASSWORD, Person } from './support/person';

test.describe.configure({ mode: 'serial' });

let server: OpenIdServer;
let secretary: Person;
const schoolName = '东湖大学';
const studentNumber = (index: number): string => demoGraduates[index]?.studentNumber ?? '';

test.beforeAll(async ({ browser }) => {
  secretary = await Person.with(browser, 'secretary');
  await secretary.signIn('school@demo.test');
  await secretary.open('/school/sign-in');
  server = await startOpenIdProvider([await secretary.page.locator('main code').innerText()]);
  server.people.set('second', { sub: 'sub-2', xh: studentNumber(1), name: demoGraduates[1]?.name ?? '' });
  server.people.set('fourth', { sub: 'sub-4', xh: studentNumber(3), name: demoGraduates[3]?.name ?? '' });
  server.people.set('stranger', { sub: 'sub-0', xh: 'NOBODY', name: '路人' });
  server.people.set('reviewer', { sub: 'sub-r', gh: 'T100', name: '顾临风' });
});
test.afterAll(async () => server.stop());
test.afterEach(() => expect(secretary.errors).toEqual([]));

/** From our sign-in page to the school's and through its form. */
async function signInAtSchool(person: Person, login: string): Promise<void> {
  await person.open('/sign-in');
  await person.page.getByRole('link', { name: '用学校统一身份认证登录' }).click();
  await person.page.waitForURL((url) => url.pathname === '/sign-in/institution');
  await person.page.getByRole('link', { name: schoolName }).click();
  await signInThere(person, login);
}

/** The provider may remember who signed in there before; then it asks nothing. */
async function signInThere(person: Person, login: string): Promise<void> {
  await person.page.waitForURL((url) => url.pathname.startsWith('/interaction/') || url.pathname === '/graduate');
  if (!new URL(person.page.url()).pathname.startsWith('/interaction/')) return;
  await person.page.getByLabel('账号').fill(login);
  await person.page.getByRole('button', { name: '登录' }).click();
}

const heading = (person: Person) => person.page.getByRole('heading', { level: 1 });

test('a school opens its own sign-in: what its issuer publishes is checked, the secret never comes back', async () => {
  const { page } = secretary;
  await expectAccessible(page);
  const settings = {
    clientId: CLIENT.id,
    clientPassword: CLIENT.secret,
    studentNumberClaim: 'xh',
    staffNumberClaim: 'gh',
  };
  await secretary.fill({ issuer: `${server.issuer}/elsewhere`, ...settings });
  await secretary.submit();
  await expect(page.getByText('没有提供 OpenID Connect 的公开信息').first()).toBeVisible();
  await expect(page.locator('[name=clientPassword]')).toHaveValue('');
  await secretary.fill({ issuer: server.issuer, ...settings });
  await secretary.submit();
  await expect(heading(secretary)).toHaveText('统一身份认证登录已开通');
  await expect(page.getByText('已保存。我们读取了')).toBeVisible();
  expect(await page.content()).not.toContain(CLIENT.secret);
  await expectAccessible(page);
});

/** A graduate with an account comes for the first time, links it by signing in once, and needs no password from then on. */
async function linkOnce(browser: Browser, javaScript: boolean, login: string, account: string): Promise<void> {
  const graduate = await Person.with(browser, login, { phone: true, javaScript });
  const check = async (): Promise<void> => {
    if (javaScript) await expectAccessible(graduate.page);
  };
  await graduate.open('/sign-in/institution');
  await check();
  await signInAtSchool(graduate, login);
  await expect(heading(graduate)).toHaveText('您已有账号，请登录一次完成关联');
  await check();
  await graduate.page.getByRole('link', { name: '登录并继续' }).click();
  await graduate.fill({ account, password: PASSWORD });
  await graduate.submit();
  await expect(heading(graduate)).toHaveText('关联到您的账号');
  await expect(graduate.page.locator('[name=password]')).toHaveCount(0);
  await check();
  await graduate.submit();
  await expect(heading(graduate)).toHaveText('关联完成');
  await graduate.page.getByRole('link', { name: '进入平台' }).click();
  await graduate.page.waitForURL('**/graduate');
  await graduate.page.getByRole('button', { name: '退出登录' }).click();
  await graduate.page.waitForURL((url) => url.pathname === '/');
  await signInAtSchool(graduate, login);
  await graduate.page.waitForURL('**/graduate');
  await graduate.open('/sign-in/institution');
  await check();
  await graduate.page
    .getByRole('button', { name: `解除关联：${schoolName}` })
    .first()
    .click();
  await expect(graduate.page.getByText('已解除关联')).toBeVisible();
  expect(graduate.errors).toEqual([]);
}

test('a graduate links the sign-in of his school once and then needs no password', async ({ browser }) => {
  await linkOnce(browser, true, 'second', 'graduate2@demo.test');
});

test('the same without JavaScript', async ({ browser }) => {
  await linkOnce(browser, false, 'fourth', 'graduate4@demo.test');
});

test('somebody nobody knows is told what happened and whom to ask', async ({ browser }) => {
  const stranger = await Person.with(browser, 'stranger');
  await signInAtSchool(stranger, 'stranger');
  await expect(heading(stranger)).toHaveText('登录成功，但没有找到可用的账号');
  await expect(stranger.page.getByText('请联系院系或学校就业部门核对名单')).toBeVisible();
  await expectAccessible(stranger.page);
  expect(stranger.errors).toEqual([]);
});

test('a reviewer links it to the account he is signed in to, by his password', async () => {
  const { page } = secretary;
  await secretary.open('/sign-in/institution');
  await page.getByRole('link', { name: schoolName }).click();
  await signInThere(secretary, 'reviewer');
  await expect(heading(secretary)).toHaveText('关联到您的账号');
  await secretary.submit();
  await expect(page.locator('#field-password-error')).toBeVisible();
  await secretary.fill({ password: PASSWORD });
  await secretary.submit();
  await expect(heading(secretary)).toHaveText('关联完成');
  await secretary.open('/sign-in/institution');
  await expect(page.getByRole('button', { name: `解除关联：${schoolName}` }).first()).toBeVisible();
});

test('going back after it was done shows what to do, not an error of the machine', async ({ browser }) => {
  const person = await Person.with(browser, 'late');
  await person.open(`/api/auth/callback/platform?code=old&state=old`);
  await person.open('/sign-in/institution/continue');
  await expect(heading(person)).toHaveText('请重新从学校登录');
  await expectAccessible(person.page);
});

test('the school closes its sign-in, and nobody finds it any more', async () => {
  const { page } = secretary;
  await secretary.open('/school/sign-in');
  await page.getByText('关闭统一身份认证登录').click();
  await page.getByRole('button', { name: '确认关闭' }).click();
  await expect(page.getByText('已关闭。师生仍可用密码登录')).toBeVisible();
  await secretary.open('/sign-in/institution');
  await expect(page.getByRole('link', { name: schoolName })).toHaveCount(0);
});
