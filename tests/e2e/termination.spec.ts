import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { plainText, readPdf } from '../support/read-pdf';
import { demoPicture } from '@/prisma/seed/demo/picture';
import { expectAccessible } from './support/accessibility';
import { PASSWORD, Person } from './support/person';
import { changeRules } from './support/school-rules';

const picture = (name: string, seed: number) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(demoPicture(seed)),
});
const main = (page: Page) => page.locator('main');

/** What a link of the page saves. */
async function saved(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('link', { name: link }).first().click(),
  ]);
  const { pages } = await readPdf(new Uint8Array(await readFile(await download.path())));
  return plainText(pages);
}

/** Opens the record of 白望川 in this state. */
async function openRecord(employer: Person, state: string): Promise<void> {
  await employer.open(`/employer/agreements?state=${state}`);
  await main(employer.page).getByRole('link', { name: '白望川' }).first().click();
  await employer.page.waitForURL(/\/employer\/agreements\/[0-9a-f-]{36}/);
}

/** Takes back what this graduate has asked for. */
async function cancelOwn(graduate: Person): Promise<void> {
  await graduate.open('/graduate/terminations?tab=open');
  await main(graduate.page)
    .getByRole('link', { name: /兰禾科技/ })
    .first()
    .click();
  await main(graduate.page).getByRole('link', { name: /取消/ }).first().click();
  await graduate.page.waitForURL(/\/cancel$/);
  await main(graduate.page).locator('button[type="submit"]').last().click();
  await expect(main(graduate.page)).toContainText('已取消');
}

/** Hands in every paper the school asks for by its rules of that moment, and one more. */
async function handIn({ page }: Person, other: ReturnType<typeof picture>): Promise<void> {
  const asked = main(page).locator('ul form:has(input[type="file"])');
  for (let left = await asked.count(); left > 0; left -= 1) {
    await asked
      .first()
      .locator('input[type="file"]')
      .setInputFiles(picture(`要求的材料${left}.png`, 5 + left));
    await asked.first().getByRole('button', { name: '上传', exact: true }).click();
    await expect(asked).toHaveCount(left - 1);
  }
  await expect(main(page)).toContainText('材料已上传');
  await page.locator('#paper-other').setInputFiles(other);
  await page.locator('form:has(#paper-other)').getByRole('button', { name: '上传', exact: true }).click();
  await expect(main(page)).toContainText(other.name);
}

test('without JavaScript a graduate leaves for further study by a clause of his letter, with a proof, and thinks better of it', async ({
  browser,
}) => {
  const graduate = await Person.with(browser, 'graduate', { phone: true, javaScript: false });
  await graduate.signIn('graduate17@demo.test');
  await cancelOwn(graduate);
  await graduate.open('/graduate/agreements');
  await main(graduate.page).getByRole('link', { name: '后端工程师' }).first().click();
  await main(graduate.page).getByRole('link', { name: '申请解约' }).click();
  await graduate.fill({ clause: 'FURTHER_STUDY', reasonText: '' });
  await graduate.submit('next');
  await expect(main(graduate.page)).toContainText('请写明原因');
  await expect(graduate.page.locator('[name="clause"][value="FURTHER_STUDY"]')).toBeChecked();
  await graduate.fill({ reasonText: '已被录取为硕士研究生。' });
  await graduate.submit('next');
  await graduate.page.waitForURL(/\/new\/papers\?/);
  await handIn(graduate, picture('录取通知书.png', 1));
  await expect(main(graduate.page)).toContainText('材料已上传');
  await main(graduate.page).getByRole('link', { name: '下一步：核对' }).click();
  await graduate.fill({ confirmed: true, method: 'password', password: PASSWORD });
  await graduate.page.getByRole('button', { name: '提出解约申请' }).click();
  await graduate.page.waitForURL(/\/graduate\/proceedings\/[0-9a-f-]{36}/);
  await expect(main(graduate.page)).toContainText('待院系审核');
  await cancelOwn(graduate);
  await graduate.leave();
});

test('an employer asks with a paper and a sum, the graduate agrees on a phone, both levels pass, and he is free', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  // Days of public notice would outlast the story: what is asked for from now on takes effect at the last pass.
  const rules = await Person.with(browser, 'rules');
  await rules.signIn('school@demo.test');
  await changeRules(rules, { publicNoticeDays: '0' });
  await rules.leave();
  const employer = await Person.with(browser, 'employer');
  await employer.signIn('employer@demo.test');
  await openRecord(employer, 'SIGNED');
  await main(employer.page).getByRole('link', { name: '申请解约' }).click();
  await employer.page.waitForURL(/\/terminations\/new\?/);
  await employer.figure('employer', '24');
  const why = { reasonCode: 'post-cancelled', reasonText: '业务调整，这个岗位不再招聘。' };
  await employer.fill({ ...why, settlementPayer: 'EMPLOYER', settlementAmount: '3000' });
  await employer.figure('employer', '25');
  await employer.submit('next');
  await employer.page.waitForURL(/\/new\/papers\?/);
  await handIn(employer, picture('说明.png', 3));
  await expect(main(employer.page)).toContainText('材料已上传');
  await expectAccessible(employer.page);
  await main(employer.page).getByRole('link', { name: '下一步：核对' }).click();
  await employer.page.waitForURL(/\/new\/check\?/);
  await expect(main(employer.page)).toContainText('用人单位支付 ¥3,000');
  await employer.fill({ confirmed: true });
  await expectAccessible(employer.page);
  await employer.submit();
  await employer.page.waitForURL(/\/employer\/proceedings\/[0-9a-f-]{36}/);
  const id = /proceedings\/([0-9a-f-]{36})/.exec(employer.page.url())?.[1] ?? '';

  const graduate = await Person.with(browser, 'graduate', { phone: true });
  await graduate.signIn('graduate17@demo.test');
  await graduate.open('/graduate/terminations?tab=waiting');
  await expectAccessible(graduate.page);
  await main(graduate.page)
    .getByRole('link', { name: /兰禾科技/ })
    .click();
  await main(graduate.page).getByRole('link', { name: '同意' }).first().click();
  await graduate.page.waitForURL(/\/agree/);
  await expect(main(graduate.page)).toContainText('用人单位支付 ¥3,000');
  await graduate.fill({ method: 'password', password: PASSWORD });
  await graduate.submit();
  await expect(graduate.page.locator('[name="confirmed"]')).toBeVisible();
  await graduate.fill({ confirmed: true });
  await graduate.submit();
  await expect(main(graduate.page)).toContainText('待院系审核');

  for (const account of ['department', 'school']) {
    const reviewer = await Person.with(browser, account);
    await reviewer.signIn(`${account}@demo.test`);
    await reviewer.open(`/school/proceedings/${id}`);
    await expect(main(reviewer.page)).toContainText('待支付');
    await reviewer.submit();
    await expect(main(reviewer.page)).toContainText(account === 'school' ? '已通过' : '待学校审核');
    await reviewer.leave();
  }

  await employer.open(`/employer/proceedings/${id}`);
  expect(await saved(employer.page, '下载解约函')).toContain('岗位取消或经营调整');
  await openRecord(employer, 'TERMINATED');
  expect(await saved(employer.page, '下载协议书')).toContain('已解约');
  await employer.leave();

  await graduate.open('/graduate/invitations');
  await main(graduate.page).getByRole('link', { name: '设备工程师' }).first().click();
  await main(graduate.page).getByRole('link', { name: '接受' }).first().click();
  await graduate.fill({ method: 'password', password: PASSWORD });
  await graduate.submit();
  await expect(graduate.page.locator('[name="confirmed"]')).toBeVisible();
  await graduate.fill({ confirmed: true });
  await graduate.submit();
  await graduate.page.waitForURL(/\/graduate\/agreements\/[0-9a-f-]{36}\?done=accepted/);
  await graduate.leave();
});
