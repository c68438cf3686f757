import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

/** What one address may ask for before it costs an effort. */
const EASY = 6;
/** Numbers nobody asked for a code before, in this run or an earlier one. */
const run = String(Date.now()).slice(-6, -3);
const mobileOf = (story: number, turn: number) => `138${run}${story}${String(turn).padStart(4, '0')}`;
const sentTo = (turn: number) => `已发到 138****${String(turn).padStart(4, '0')}`;

test('after many codes from one network the browser calculates for itself, and the form goes on where it was', async ({
  browser,
}) => {
  const person = await Person.with(browser, 'stranger', { phone: true });
  const { page } = person;
  await person.open('/register');
  await person.fill({ name: '林知远', organisation: '行路科技有限公司' });
  for (let turn = 0; turn < EASY; turn += 1) {
    await person.fill({ mobile: mobileOf(1, turn) });
    await person.submit('mobile-code');
    await expect(page.locator('main')).toContainText(sentTo(turn));
  }
  await person.fill({ mobile: mobileOf(1, EASY) });
  const challenge = page.waitForResponse(/\/api\/challenge$/);
  await person.submit('mobile-code');
  expect((await challenge).ok()).toBe(true);
  await expect(page.getByText('请再点一次刚才的按钮')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[name="organisation"]')).toHaveValue('行路科技有限公司');
  await expectAccessible(page);
  await person.submit('mobile-code');
  await expect(page.locator('main form [role="status"]').filter({ hasText: sentTo(EASY) })).toBeVisible();
  await person.leave();
});

test('without JavaScript it is a minute of waiting instead, said in words, and what was typed stays', async ({
  browser,
}) => {
  const person = await Person.with(browser, 'stranger', { javaScript: false, phone: true });
  const { page } = person;
  await person.open('/register');
  for (let turn = 0; turn <= EASY; turn += 1) {
    await person.fill({ name: '林知远', mobile: mobileOf(2, turn) });
    await person.submit('mobile-code');
    if (turn < EASY) await expect(page.locator('main')).toContainText(sentTo(turn));
  }
  const refusal = page.getByRole('alert').filter({ hasText: '一分钟' });
  await expect(refusal).toBeVisible();
  await expect(page.locator('[name="name"]')).toHaveValue('林知远');
  // Too early: the minute is not over.
  await person.submit('mobile-code');
  await expect(refusal).toBeVisible();
  await person.leave();
});
