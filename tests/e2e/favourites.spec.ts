import { type Browser, expect, test } from '@playwright/test';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

// The employer of the demo, whose favourites others work with: whatever is tagged or removed here is put back.
const LIST = '/employer/favourites';
const mark = String(Date.now() % 100_000).padStart(5, '0');

async function signedIn(browser: Browser, account: string, options: object = {}): Promise<Person> {
  const person = await Person.with(browser, account, options);
  await person.signIn(`${account}@demo.test`);
  return person;
}

const button = ({ page }: Person, name: string) => page.locator('main').getByRole('button', { name });

test('filters and a word in a note find one, an order sorts, and an empty answer leads back', async ({ browser }) => {
  const employer = await signedIn(browser, 'employer');
  const { page } = employer;
  const rows = page.locator('tbody tr');
  await employer.open(LIST);
  await expectAccessible(page);
  const all = await rows.count();
  await rows.first().getByRole('link').first().click();
  await page.waitForURL(/favourites\/[0-9a-f-]{36}/);
  const place = page.url();
  await employer.fill({ note: `复试${mark}` });
  await button(employer, '保存').click();
  await page.waitForURL(/done=/);
  await employer.open(LIST);
  await employer.fill({ sought: mark });
  await button(employer, '筛选').click();
  await page.waitForURL(/find=/);
  expect(decodeURIComponent(page.url())).not.toContain(mark);
  await expect(rows).toHaveCount(1);
  await page.goto(place);
  await employer.fill({ note: '' });
  await button(employer, '保存').click();
  await page.waitForURL(/done=/);
  await employer.open(`${LIST}?sort=oldest`);
  await expect(rows).toHaveCount(all);
  expect(new URL(place).pathname).toBe(await rows.last().getByRole('link').first().getAttribute('href'));
  await employer.open(`${LIST}?tag=${mark}`);
  await expect(page.locator('main')).toContainText('没有符合条件的毕业生');
  await expectAccessible(page);
  await page.getByRole('link', { name: '查看全部' }).click();
  await expect(rows).toHaveCount(all);
  await employer.leave();
});

test('all that fit are ticked, tagged, removed, and are back after an undo', async ({ browser }) => {
  const employer = await signedIn(browser, 'employer');
  const { page } = employer;
  const rows = page.locator('tbody tr');
  await employer.open(LIST);
  const all = await rows.count();
  const fold = page.locator('summary', { hasText: '更多操作' });
  await fold.click();
  await button(employer, '选择全部符合条件的').click();
  await expect(page.getByText(`已选 ${all} 人`)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`已选 ${all} 人`)).toBeVisible();
  await fold.click();
  await expectAccessible(page);
  await page.locator('#field-tag').fill(mark);
  await button(employer, '加标签').click();
  await page.waitForURL(/done=tagged/);
  await expect(page.locator('main').getByRole('status').first()).toContainText(`已给 ${all} 人加上标签`);
  await employer.open(`${LIST}?tag=${mark}`);
  await expect(rows).toHaveCount(all);
  for (const at of [0, 1]) await rows.nth(at).getByRole('checkbox').check();
  await fold.click();
  await button(employer, '移出收藏夹').click();
  await page.waitForURL(/done=removed/);
  await expect(rows).toHaveCount(all - 2);
  await expectAccessible(page);
  await button(employer, '撤销').click();
  await page.waitForURL(/done=restored/);
  await expect(rows).toHaveCount(all);
  await fold.click();
  await button(employer, '选择全部符合条件的').click();
  await page.locator('#field-tag').fill(mark);
  await button(employer, '去标签').click();
  await page.waitForURL(/done=untagged/);
  await employer.open(LIST);
  await expect(rows).toHaveCount(all);
  await expect(page.locator('tbody')).not.toContainText(mark);
  await employer.leave();
});

test('without JavaScript, on a phone, ticks of a page lead to letters, are removed and put back', async ({
  browser,
}) => {
  const employer = await signedIn(browser, 'employer', { javaScript: false, phone: true });
  const { page } = employer;
  const rows = page.locator('tbody tr');
  const tickTwo = async (): Promise<void> => {
    for (const at of [0, 1]) await rows.nth(at).getByRole('checkbox').check();
  };
  await employer.open(LIST);
  const all = await rows.count();
  await tickTwo();
  await button(employer, '发起签约邀请').click();
  await page.waitForURL(/agreements\/new/);
  expect([...new Set(new URL(page.url()).searchParams.keys())]).toEqual(['from', 'graduate']);
  await expect(page.locator('h1')).toContainText('2 位');
  await employer.open(LIST);
  await tickTwo();
  await page.locator('summary', { hasText: '更多操作' }).click();
  await button(employer, '移出收藏夹').click();
  await page.waitForURL(/done=removed/);
  await expect(rows).toHaveCount(all - 2);
  await button(employer, '撤销').click();
  await page.waitForURL(/done=restored/);
  await expect(rows).toHaveCount(all);
  await employer.leave();
});

test('an empty search says why, and asks whoever can mend it', async ({ browser }) => {
  const employer = await signedIn(browser, 'employer');
  const { page } = employer;
  const [someone] = demoGraduates;
  const whom = {
    name: '无此人',
    identityKind: 'resident-id',
    identityNumber: someone?.identityNumber ?? '',
  };
  await employer.open(`${LIST}/search`);
  await employer.fill({ purpose: '校园招聘录用签约', consent: true });
  await employer.submit();
  await employer.fill({ ...whom, school: `山海大学${mark}` });
  await employer.submit();
  await button(employer, '请平台开通这所学校').click();
  await expect(page.getByText('已把请求交给平台')).toBeVisible();
  await expectAccessible(page);
  await employer.fill({ school: demoSchool.name, year: '2031' });
  await employer.submit();
  await expect(button(employer, '请学校开放这一届')).toBeVisible();
  await expectAccessible(page);
  await button(employer, '请学校开放这一届').click();
  await expect(page.getByText(/已把请求发给学校|今天已经请过/)).toBeVisible();
  await employer.fill({ school: '', year: '' });
  await employer.submit();
  await expect(page.getByLabel('可以复制给毕业生的话')).toHaveValue(/请您向学校就业部门确认/);
  await expectAccessible(page);
  await expect(page.locator('main [name="name"]')).toHaveValue(whom.name);
  await employer.leave();
  const operator = await signedIn(browser, 'operator');
  await operator.open('/platform/schools');
  await expect(operator.page.locator('main')).toContainText(`山海大学${mark}`);
  await expectAccessible(operator.page);
  await operator.leave();
});
