import { expect, test } from '@playwright/test';
import { residentIdCheckCharacter } from '@/lib/domain/rules/resident-id-number';
import { PASSWORD, Person, Postman } from './support/person';
import { rosterFile, runMark, students } from './support/roster-file';

const mark = String(runMark()).padStart(4, '0');
const school = { name: `西岭学院${mark}`, code: `3${mark}`, reviewer: `xiling${mark}@demo.test` };
/** The demo's twelfth graduate, whom a second school puts on its roster too. */
const body = '11010820050520120';
const identityNumber = body + residentIdCheckCharacter(body);

/** Opens the school, asks its reviewer in and imports a roster of one. */
async function openSchool(operator: Person, reviewer: Person): Promise<void> {
  await operator.signIn('operator@demo.test');
  await operator.open('/platform/schools/new');
  await operator.fill({ name: school.name, code: school.code, year: '2027', levels: 'DEPARTMENT-SCHOOL' });
  await operator.submit();
  await operator.page.waitForURL(/\/platform\/schools\/[0-9a-f-]{36}/);
  await operator.fill({ name: '温知行', address: school.reviewer, level: 'SCHOOL' });
  await operator.page.locator('main form:has([name="address"]) button[type="submit"]').click();
  await operator.page.waitForURL(/done=invited/);
  await reviewer.open(await new Postman(operator).link(school.reviewer));
  await reviewer.fill({ password: PASSWORD, terms: true });
  await reviewer.submit();
  await reviewer.page.waitForURL(/\/school$/);
}

test('a second school: first the import, then the graduate answers, and a "no" is confirmed before it counts', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const operator = await Person.with(browser, 'operator');
  const reviewer = await Person.with(browser, 'school');
  const graduate = await Person.with(browser, 'graduate', { phone: true });
  await openSchool(operator, reviewer);
  await expect(reviewer.page.getByRole('heading', { level: 1 })).toHaveText('还没有毕业生名单');
  await expect(reviewer.page.locator('main').getByRole('link', { name: '导入名单' })).toBeVisible();
  await reviewer.open('/school/graduates/imports');
  const [student] = students(1, Number(mark));
  if (!student) throw new Error('no student');
  await reviewer.page.locator('input[type="file"]').setInputFiles({
    name: '名单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: rosterFile([{ ...student, identityNumber, name: '郭子衿' }], school.name),
  });
  await reviewer.page.locator('form:has(input[type="file"]) button[type="submit"]').click();
  await reviewer.page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  await reviewer.submit();
  await reviewer.page.waitForURL(/done=/);

  const { page } = graduate;
  await graduate.signIn('graduate10@demo.test');
  await page.locator('main a[href$="/claim"]').click();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.locator('main').getByRole('alert')).toHaveText('请先选择原因。');
  await page.getByLabel('名单上的是另一个人').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('确认这段学籍不是您的？');
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('button', { name: '是我的，确认' }).click();
  await page.waitForURL(/done=linked/);
  const tabs = page.getByRole('navigation', { name: '学籍' });
  await expect(tabs.getByRole('link', { name: school.name })).toBeVisible();
  await expect(tabs.getByRole('link', { name: '东湖大学' })).toBeVisible();
  for (const person of [operator, reviewer, graduate]) await person.leave();
});
