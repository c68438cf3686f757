import { expect } from '@playwright/test';
import type { Person } from './person';

/** A school-level reviewer changes the rules of the demo's year, by form and last look. */
export async function changeRules(school: Person, typed: Readonly<Record<string, string>>): Promise<void> {
  const { page } = school;
  await school.open('/school/settings/2027/change');
  await school.fill(typed);
  await school.submit();
  await page.waitForURL(/\/2027\/check/);
  await school.submit();
  await page.waitForURL(/done=2027/);
  await expect(page.locator('main [role="status"]')).toContainText('2027 届的规定已修改');
}
