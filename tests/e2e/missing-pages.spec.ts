import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

const base = (): string => process.env.BASE_URL ?? '';
const NOBODYS = '/graduate/agreements/00000000-0000-7000-8000-000000000000';

/** Closes the browser; the console may name the answer 404, and nothing else. */
async function leave(person: Person): Promise<void> {
  await person.page.context().close();
  expect(person.errors.filter((error) => !error.includes('status of 404'))).toEqual([]);
}

for (const javaScript of [false, true]) {
  const how = javaScript ? 'with' : 'without';

  test(`a page of another side is missing in words, in the reader's own frame, ${how} JavaScript`, async ({
    browser,
  }) => {
    const person = await Person.with(browser, 'employer', { javaScript });
    await person.signIn('employer@demo.test');
    const { page } = person;
    const answer = await page.goto(`${base()}/school/reviews`);
    expect(answer?.status()).toBe(404);
    await expect(page).toHaveTitle('没有找到这个页面');
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    await expect(page.getByText('身份登录')).toContainText('管理员');
    if (javaScript) await expectAccessible(page);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was not found');
    await page.locator('main').getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(`${base()}/`);
    await page.goto(`${base()}/employer`);
    await expect(page).toHaveURL(/\/sign-in/);
    await leave(person);
  });

  test(`a graduate whose record is not there sees so on a phone, ${how} JavaScript`, async ({ browser }) => {
    const person = await Person.with(browser, 'graduate', { javaScript, phone: true });
    await person.signIn('graduate3@demo.test');
    const answer = await person.page.goto(`${base()}${NOBODYS}`);
    expect(answer?.status()).toBe(404);
    await expect(person.page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
    await person.page.locator('main').getByRole('link', { name: '回到首页' }).click();
    await expect(person.page).toHaveURL(`${base()}/graduate`);
    await leave(person);
  });

  test(`a wrong invitation link says what to do, ${how} JavaScript`, async ({ browser }) => {
    const person = await Person.with(browser, 'stranger', { javaScript });
    const answer = await person.page.goto(`${base()}/join/no-such-link`);
    expect(answer?.status()).toBe(404);
    await expect(person.page.getByRole('heading', { level: 1 })).toContainText('链接无效或已被新的链接取代');
    await expect(person.page.getByText('请联系邀请人重新发送')).toBeVisible();
    await leave(person);
  });
}

test('an address nobody serves and the missing page itself are both "not found"', async ({ request }) => {
  for (const path of ['/nowhere', '/missing', '/missing?from=%2Fnowhere', '/employer/nowhere']) {
    const answer = await request.get(`${base()}${path}`);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toContain('没有找到这个页面');
  }
  const asset = await request.get(`${base()}/api/nowhere`);
  expect(asset.status()).toBe(404);
});
