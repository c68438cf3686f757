import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

test('what a review did not pass stands among the lapsed, with the level and the reason, and can be sent anew', async ({
  browser,
}) => {
  const employer = await Person.with(browser, 'employer');
  const { page } = employer;
  await employer.signIn('rival@demo.test');
  await employer.open('/employer/lapsed?state=REVIEW_FAILED');
  const row = page.locator('tbody tr').first();
  await expect(row).toContainText('岗位与专业不符');
  await expectAccessible(page);
  await row.getByRole('link').first().click();
  await page.waitForURL(/\/employer\/agreements\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('签约失败');
  await expect(page.locator('main')).toContainText('岗位与专业不符');
  await expectAccessible(page);
  await employer.figure('employer', '21');
  await page.locator('main').getByRole('link', { name: /重新/ }).first().click();
  await page.waitForURL(/\/employer\/agreements\/new/);
  await expect(page.locator('[name="post"]')).not.toHaveValue('');
  await employer.leave();
});
