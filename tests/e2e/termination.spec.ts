import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { plainText, readPdf } from '../support/read-pdf';
import { demoPicture } from '@/prisma/seed/demo/picture';
import { expectAccessible } from './support/accessibility';
import { PASSWORD, Person } from './support/person';

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

/** Opens the newest record of a graduate that is signed. */
async function openSigned(employer: Person, name: string): Promise<void> {
  await employer.open('/employer/agreements?state=SIGNED');
  await main(employer.page).getByRole('link', { name }).first().click();
  await employer.page.waitForURL(/\/employer\/agreements\/[0-9a-f-]{36}/);
}

test('an employer asks with a paper and a sum, the graduate agrees on a phone, both levels pass, and he is free', async ({
  browser,
}) => {
  const employer = await Person.with(browser, 'employer');
  await employer.signIn('employer@demo.test');
  await openSigned(employer, '周明远');
  await main(employer.page).getByRole('link', { name: '申请解约' }).click();
  await employer.page.waitForURL(/\/terminations\/new\?/);
  await employer.figure('employer', '24');
  const why = { reasonCode: 'post-cancelled', reasonText: '业务调整，这个岗位不再招聘。' };
  await employer.fill({ ...why, settlementPayer: 'EMPLOYER', settlementAmount: '3000' });
  await employer.figure('employer', '25');
  await employer.submit('next');
  await employer.page.waitForURL(/\/new\/papers\?/);
  await employer.page.locator('#paper-other').setInputFiles(picture('说明.png', 3));
  await employer.page.getByRole('button', { name: '上传', exact: true }).click();
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
  await graduate.signIn('graduate3@demo.test');
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
  await graduate.page.waitForURL(/proceedings\/[0-9a-f-]{36}\?/);

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
  await openTerminated(employer);
  expect(await saved(employer.page, '下载协议书')).toContain('已解约');
  await employer.leave();

  await graduate.open('/graduate/invitations');
  await expect(main(graduate.page)).not.toContainText('只能查看');
  await graduate.leave();
});

async function openTerminated(employer: Person): Promise<void> {
  await employer.open('/employer/agreements?state=TERMINATED');
  await main(employer.page).getByRole('link', { name: '周明远' }).first().click();
  await employer.page.waitForURL(/\/employer\/agreements\/[0-9a-f-]{36}/);
}

test('without JavaScript a graduate keeps a draft, pays the agreed sum’s proof and sees the letter he was refused', async ({
  browser,
}) => {
  const graduate = await Person.with(browser, 'graduate', { phone: true, javaScript: false });
  await graduate.signIn('graduate16@demo.test');
  await graduate.open('/graduate/terminations?tab=ended');
  await expect(main(graduate.page)).toContainText('对方未同意');
  await main(graduate.page)
    .getByRole('link', { name: /兰禾科技/ })
    .first()
    .click();
  await expect(main(graduate.page)).toContainText('待支付');
  expect(await saved(graduate.page, '下载解约函')).toContain('解除就业协议函');
  await graduate.open('/graduate/terminations?tab=open');
  await main(graduate.page)
    .getByRole('link', { name: /远川制造/ })
    .click();
  await expect(main(graduate.page)).toContainText('录取通知书.png');
  await graduate.leave();
});
