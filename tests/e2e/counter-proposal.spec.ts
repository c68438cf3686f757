import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

/** The first letter of the list whose card names this employer. */
async function letterOf({ page }: Person, employer: string): Promise<string> {
  const card = page.locator('main article', { hasText: employer });
  return (await card.locator('h2 a').getAttribute('href')) ?? '';
}

async function expectWords({ page }: Person, ...texts: string[]): Promise<void> {
  for (const text of texts) await expect(page.locator('main')).toContainText(text);
}

test('a graduate compares two letters, asks for changes and accepts what both saw', async ({ browser }) => {
  test.setTimeout(240_000);
  const graduate = await Person.with(browser, 'graduate', { phone: true });
  const employer = await Person.with(browser, 'employer');
  const { page } = graduate;
  await graduate.signIn('graduate1@demo.test');
  await graduate.open('/graduate/invitations');
  await expectAccessible(page);
  const letter = await letterOf(graduate, '兰禾科技');
  const record = letter.replace('/graduate/invitations/', '/employer/agreements/');

  await page.locator('main article', { hasText: '兰禾科技' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: '比较勾选的邀请' }).click();
  await expectWords(graduate, '只选了 1 份');
  await graduate.open('/graduate/invitations');
  for (const box of await page.locator('main article').getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: '比较勾选的邀请' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 份邀请并排比较');
  await expectWords(graduate, '¥216,000', '转正年薪');
  await expectAccessible(page);

  await graduate.open(letter);
  await page.getByRole('link', { name: '协商修改条款' }).click();
  await expect(page.locator('[name="regularPay"]')).toBeHidden();
  await graduate.submit();
  await expect(page.locator('main').getByRole('alert')).toContainText('请至少勾选一项');
  await graduate.fill({ 'change-pay': true });
  await graduate.fill({ regularPay: '很多', otherPay: '年终奖一个月', message: '希望参照同岗位。' });
  await graduate.submit();
  await expect(page.locator('main').getByRole('alert')).toContainText('转正月薪');
  await expectAccessible(page);
  await expect(page.locator('[name="message"]')).toHaveValue('希望参照同岗位。');
  await graduate.fill({ regularPay: '18500' });
  await graduate.submit();
  await page.waitForURL(/counter\/check/);
  await expectWords(graduate, '2 处修改', '¥18,000', '¥18,500', '年终奖一个月');
  await expectAccessible(page);
  await graduate.submit();
  await page.waitForURL(/done=countered/);
  await expectWords(graduate, '修改意见已发给', '第 2 版');
  await expectAccessible(page);

  await employer.signIn('employer@demo.test');
  await employer.open('/employer');
  await employer.page.locator(`main a[href="${record}"]`).click();
  await employer.page.getByRole('link', { name: '查看修改并答复' }).click();
  await expectWords(employer, '希望修改条款', '¥18,500', '希望参照同岗位。');
  await expectAccessible(employer.page);
  await employer.page.getByRole('button', { name: '同意修改' }).click();
  await employer.page.waitForURL(/done=counterAccepted/);
  await expectWords(employer, '已同意修改', '条款版本（共 2 版）');
  await expectAccessible(employer.page);

  await graduate.open(letter);
  await expectWords(graduate, '单位同意了您的修改', '¥18,500');
  await expectAccessible(page);
  await graduate.leave();
  await employer.leave();
});

test('a letter is negotiated without JavaScript: refused once, amended, and taken back', async ({ browser }) => {
  test.setTimeout(240_000);
  const graduate = await Person.with(browser, 'graduate', { javaScript: false });
  const rival = await Person.with(browser, 'rival', { javaScript: false, phone: true });
  const { page } = graduate;
  await graduate.signIn('graduate1@demo.test');
  await rival.signIn('rival@demo.test');
  await graduate.open('/graduate/invitations');
  const letter = await letterOf(graduate, '远川制造');
  const answer = `${letter.replace('/graduate/invitations/', '/employer/agreements/')}/counter`;

  const ask = async (pay: string): Promise<void> => {
    await graduate.open(`${letter}/counter`);
    await graduate.fill({ 'change-pay': true, regularPay: pay, housing: '这一项没有勾选' });
    await graduate.submit();
    await page.waitForURL(/counter\/check/);
    await expectWords(graduate, '1 处修改', '¥16,500');
    await graduate.submit();
    await page.waitForURL(/done=countered/);
  };

  await ask('17000');
  await rival.open(`${answer}/refuse`);
  await rival.page.locator('main button[type="submit"]').click();
  await expect(rival.page.locator('main').getByRole('alert')).toContainText('原因');
  await rival.fill({ reason: '同岗位薪酬统一。' });
  await rival.page.locator('main button[type="submit"]').click();
  await rival.page.waitForURL(/done=counterRefused/);
  await graduate.open(letter);
  await expectWords(graduate, '单位没有同意修改，条款不变', '同岗位薪酬统一。', '¥16,500');

  await ask('16800');
  await rival.open(`${answer}/amend`);
  await expect(rival.page.locator('[name="regularPay"]')).toHaveValue('16800');
  await rival.submit('check');
  await expect(rival.page.locator('main').getByRole('alert')).toContainText('同意修改');
  await rival.fill({ regularPay: '16600' });
  await rival.submit('check');
  await rival.page.waitForURL(/amend\/check/);
  await expectWords(rival, '¥16,600', '和毕业生希望的相比');
  await rival.submit();
  await rival.page.waitForURL(/done=counterAmended/);
  await graduate.open(letter);
  await expectWords(graduate, '单位提出了新的条款', '¥16,600');

  await graduate.open(`${letter}/counter`);
  await graduate.fill({ 'change-pay': true, regularPay: '16700' });
  await graduate.submit();
  await page.waitForURL(/counter\/check/);
  await graduate.submit();
  await page.waitForURL(/done=countered/);
  await page.getByRole('link', { name: '收回修改意见' }).click();
  await graduate.submit();
  await page.waitForURL(/done=takenBack/);
  await expectWords(graduate, '修改意见已收回', '¥16,600');
  // Too late: the page the employer has open says so and answers nothing.
  await rival.open(answer);
  await rival.page.waitForURL((url) => !url.pathname.endsWith('/counter'));
  await graduate.leave();
  await rival.leave();
});
