import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import * as XLSX from 'xlsx';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

// What an employer does with several records at once. Letters it takes back are those it sends here itself: one of the
// lapsed is invited again, put off, reminded of, and withdrawn, so that every other story finds its records as they were.
test.describe.configure({ mode: 'serial' });

const LIST = '/employer/agreements';
const LAPSED = '/employer/lapsed';

const rows = (page: Page) => page.locator('tbody tr');
const tick = (page: Page, name: string) => rows(page).filter({ hasText: name }).first().getByRole('checkbox');

/** Chooses what to do with the ticks and goes on. */
async function next({ page }: Person, deed: string): Promise<void> {
  await page.locator('select[name="deed"]').selectOption(deed);
  await page.locator('.choice-bar button[type="submit"]').click();
}

/** At both widths everybody can use the page. */
async function expectGood({ page }: Person): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide, `${page.url()} at ${String(size.width)}`).toBe(false);
  }
}

const linesOf = async (file: string): Promise<string[][]> => {
  const book = XLSX.read(await readFile(file), { type: 'buffer' });
  return XLSX.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' });
};

const stories = [
  { name: 'with JavaScript', javaScript: true, phone: false },
  { name: 'without JavaScript, on a phone', javaScript: false, phone: true },
];

for (const { name, javaScript, phone } of stories) {
  test(`${name}: a lapsed letter is invited again, put off, reminded of, withdrawn, each with its report`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const employer = await Person.with(browser, `employer ${name}`, { javaScript, phone });
    const { page } = employer;
    await employer.signIn('employer@demo.test');

    await employer.open(LAPSED);
    if (javaScript) await expectGood(employer);
    const graduate = ((await rows(page).first().getByRole('link').first().textContent()) ?? '').trim();
    await tick(page, graduate).check();
    await next(employer, 'reinvite');
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
    await expect(async () => {
      await page.reload();
      await expect(page.locator('h1')).toContainText('核对完成', { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.locator('main')).toContainText('各自原来的邀请');
    if (await page.locator('[name="acknowledged"]').count()) await employer.fill({ acknowledged: true });
    await page.getByRole('button', { name: /发出（1 份）|只发/ }).click();
    await page.waitForURL(/\/releases\//);
    await expect(async () => {
      await page.reload();
      await expect(page.locator('h1')).toHaveText('已发出 1 份邀请', { timeout: 1000 });
    }).toPass({ timeout: 60_000 });

    await employer.open(LIST);
    const signed =
      (await rows(page).filter({ hasText: '已签约' }).first().getByRole('link').first().textContent()) ?? '';
    await tick(page, graduate).check();
    await tick(page, signed).check();
    if (javaScript) {
      await expect(page.getByRole('status').filter({ hasText: '已勾选 2 份' })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('status').filter({ hasText: '已勾选 2 份' })).toBeVisible();
      await expectGood(employer);
    }
    await next(employer, 'extend');
    await page.waitForURL(/\/chosen\//);
    await expect(page.locator('h1')).toHaveText('延长 1 份邀请的应约期');
    await expect(page.locator('main')).toContainText('毕业生已经回应');
    await employer.fill({ how: 'by', days: '0' });
    await employer.submit();
    await expect(page.locator('main form')).toContainText('请填写 1 到 30 的整数天数');
    if (javaScript) await expectAccessible(page);
    await employer.fill({ days: '2' });
    await employer.submit();
    await page.waitForURL(/\/deeds\//);
    await expect(page.locator('h1')).toHaveText('已延长 1 份，1 份没有延长');
    if (javaScript) await expectGood(employer);
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载结果' }).click(),
    ]);
    const lines = await linesOf(await report.path());
    expect(
      lines
        .slice(1)
        .map((line) => line[6])
        .sort(),
    ).toEqual(['已办理', '没有办理']);

    await employer.open(LIST);
    // What was done with the ticks is over, and so are they.
    await expect(page.locator('.tick input:checked')).toHaveCount(0);
    await tick(page, graduate).check();
    await next(employer, 'remind');
    await page.waitForURL(/\/chosen\//);
    await employer.submit();
    await page.waitForURL(/\/deeds\//);
    await expect(page.locator('h1')).toHaveText('已提醒 1 位毕业生');

    await employer.open(LIST);
    await tick(page, graduate).check();
    await next(employer, 'withdraw');
    await page.waitForURL(/\/chosen\//);
    if (javaScript) await expectAccessible(page);
    await page.locator('main form button[type="submit"]').click();
    await page.waitForURL(/\/deeds\//);
    await expect(page.locator('h1')).toHaveText('已撤回 1 份邀请');
    await page.getByRole('link', { name: '查看失效信息' }).click();
    await page.waitForURL(/\/lapsed/);
    await expect(rows(page).first()).toContainText(graduate);
    await employer.open(`${LIST}/batches?list=deeds`);
    await expect(rows(page).first()).toContainText('撤回邀请');
    await employer.leave();
  });
}

test('nothing ticked or nothing chosen says so; filters narrow the list and everything that fits is exported masked', async ({
  browser,
}) => {
  const employer = await Person.with(browser, 'employer filters');
  const { page } = employer;
  await employer.signIn('employer@demo.test');
  await employer.open(LIST);
  await next(employer, 'withdraw');
  await page.waitForURL(/problem=CHOICE_EMPTY/);
  await expect(page.locator('main [role="alert"]')).toContainText('还没有勾选记录');
  await next(employer, '');
  await page.waitForURL(/problem=DEED_MISSING/);
  await page.getByRole('link', { name: '更多筛选' }).click();
  await page.waitForURL(/filter=open/);
  await expectGood(employer);
  const school = page.locator('.filter-row select[name="school"]');
  await school.selectOption({ index: 1 });
  await page.locator('.filter-row button').click();
  await page.waitForURL(/school=[0-9a-f-]{36}/);
  const all = await rows(page).count();
  const department = page.locator('.filter-row select[name="department"]');
  const own = ((await rows(page).first().locator('td').nth(1).locator('small').textContent()) ?? '').trim();
  await department.selectOption({ label: own });
  await page.locator('.filter-row button').click();
  await page.waitForURL(/department=[0-9a-f-]{36}/);
  const some = await rows(page).count();
  expect(some).toBeLessThan(all);
  await page.locator('[name="all"]').check();
  await page.locator('select[name="deed"]').selectOption('list');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.choice-bar button[type="submit"]').click(),
  ]);
  const lines = await linesOf(await download.path());
  expect(lines).toHaveLength(some + 1);
  expect(lines[0]?.[0]).toBe('毕业生');
  expect(JSON.stringify(lines)).not.toMatch(/\d{17}[\dX]/);
  await employer.open(`${LIST}?text=没有这样的岗位`);
  await expect(page.locator('main')).toContainText('没有符合条件的记录');
  await employer.leave();
});

test('signed agreements leave as one archive with a PDF each', async ({ browser }) => {
  const employer = await Person.with(browser, 'employer papers');
  const { page } = employer;
  await employer.signIn('employer@demo.test');
  await employer.open(LIST);
  for (const box of await page.locator('.tick input').all()) await box.check();
  await next(employer, 'papers');
  await page.waitForURL(/\/chosen\//);
  await expect(page.locator('main')).toContainText('还没有签订完成');
  await expectGood(employer);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载压缩包' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.toString('latin1')).toContain('%PDF-');
  await employer.leave();
});
