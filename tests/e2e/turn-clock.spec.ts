import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

/** Opens everything that is folded away, as a reader would, also where no script runs. */
async function unfold(page: Page): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary:visible');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
}

/** Nothing may reach beyond the window. */
async function expectNoSideways(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}

test('the help page shows how signing and ending go, as pictures and in words, in both languages', async ({
  browser,
}) => {
  const visitor = await Person.with(browser, 'visitor');
  const { page } = visitor;
  await visitor.open('/help');
  const [signing, termination] = [page.locator('#signing'), page.locator('#termination')];
  await expect(signing.getByRole('img', { name: '签约流程图' })).toBeVisible();
  await expect(signing.locator('svg').first()).toContainText('待院系审核');
  await expect(termination.getByRole('img', { name: '解约流程图' })).toContainText('公示中');
  await visitor.figure('employer', '16', signing);
  await visitor.figure('employer', '23', termination);
  await unfold(page);
  await expect(signing.locator('.flow-list')).toContainText('毕业生：接受 → 待院系审核');
  await expectAccessible(page);
  await page.context().addCookies([{ name: 'language', value: 'en', url: page.url() }]);
  await visitor.open('/help');
  await expect(signing.locator('svg').first()).toContainText('Graduate: accepts');
  await visitor.leave();
});

for (const javaScript of [true, false])
  test(`a graduate on the phone, ${javaScript ? 'with' : 'without'} a script, sees whose turn it is, how long that usually takes, and the step of the chart`, async ({
    browser,
  }) => {
    const graduate = await Person.with(browser, 'graduate', { phone: true, javaScript });
    const { page } = graduate;
    await graduate.signIn('graduate2@demo.test');
    await graduate.open('/graduate/agreements');
    await page.locator('main article a').first().click();
    await page.waitForURL(/\/graduate\/agreements\/[0-9a-f-]{36}/);
    const clock = page.getByRole('region', { name: '现在轮到谁' });
    await expect(clock).toContainText('待院系审核 · 轮到院系');
    await expect(clock).toContainText(/自 2026|自 20\d\d/);
    await expect(clock).toContainText(/通常约 \d+ 小时/);
    await expect(clock).toContainText('没有规定最晚日期');
    await unfold(page);
    await expect(clock).toContainText('不是承诺');
    const stands = page.locator('details.fold');
    await expect(stands.getByRole('img', { name: '签约流程图，现在：待院系审核' })).toBeVisible();
    await expect(stands.locator('.flow-path [aria-current="step"]')).toContainText('待院系审核');
    await expect(stands.locator('.flow-path li')).toHaveCount(3);
    await expect(stands.locator('.flow-list [aria-current="step"]')).toContainText('院校：通过 → 待学校审核');
    await expectNoSideways(page);
    // The check runs as a script.
    if (javaScript) await expectAccessible(page);
    await graduate.leave();
  });

test('an employer sees first what others have for longer than usual, in the list and on the record as well', async ({
  browser,
}) => {
  const employer = await Person.with(browser, 'employer');
  const { page } = employer;
  await employer.signIn('employer@demo.test');
  const first = page.locator('section.panel', { hasText: '在等对方' }).locator('li').first();
  await expect(first).toContainText('比通常久');
  await expect(first).toContainText(/通常约 \d+ 小时/);
  await expectAccessible(page);
  await employer.open('/employer/agreements?state=PENDING_SCHOOL');
  await expect(page.locator('tbody small.overdue').first()).toContainText('比通常久');
  await expectAccessible(page);
  await page.getByRole('link', { name: '赵一宁' }).click();
  const clock = page.getByRole('region', { name: '现在轮到谁' });
  await expect(clock).toContainText('已超过通常用时的两倍');
  await expect(clock).toContainText('没有规定最晚日期');
  // A letter that is not answered yet has a latest date.
  await employer.open('/employer/agreements');
  await page.getByRole('link', { name: '许星河' }).click();
  await expect(clock).toContainText(/最晚 .*24:00 前/);
  await employer.leave();
});

test('a reviewer can ask for what is overdue and is told when nothing is', async ({ browser }) => {
  const busy = await Person.with(browser, 'department');
  await busy.signIn('department@demo.test');
  await busy.open('/school/reviews?tab=overdue');
  await expect(busy.page.getByRole('heading', { level: 1 })).toHaveText('有协议超时，请先办');
  await expect(busy.page.locator('tbody tr').first()).toContainText('比通常久');
  await busy.leave();
  const department = await Person.with(browser, 'department');
  const { page } = department;
  await department.signIn('counsellor@demo.test');
  await department.open('/school/reviews');
  await page.getByRole('link', { name: /^超时/ }).click();
  await page.waitForURL(/tab=overdue/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有超时的协议');
  await expectAccessible(page);
  await department.leave();
});
