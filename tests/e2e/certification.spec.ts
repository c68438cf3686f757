import { expect, type Page, test } from '@playwright/test';
import { demoEmployers, demoJoiner } from '@/prisma/seed/demo/people';
import { expectAccessible } from './support/accessibility';
import { Keyboard } from './support/keyboard';
import { letterPdf, scannedPicture } from './support/materials';
import { PASSWORD, Person } from './support/person';

// The demo's employers in their states; each chapter uses accounts of its own, the last ones follow the first.
test.describe.configure({ mode: 'serial' });

const newcomer = demoEmployers[2];
const png = (name: string, seed: number) => ({ name, mimeType: 'image/png', buffer: scannedPicture(seed) });
const away = (page: Page, part: string) => page.waitForURL((url) => !url.pathname.endsWith(part));

test('somebody with a keyboard only signs in, fills the whole certification in and hands it in', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const person = await Person.with(browser, 'newcomer');
  const { page } = person;
  const keys = new Keyboard(page);
  await person.open('/sign-in');
  await keys.type('account', 'newcomer@demo.test');
  await keys.type('password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/employer/);
  await keys.press('main a[href="/employer/certification"]');
  await page.waitForURL(/\/employer\/certification$/);
  await expectAccessible(page);

  await keys.press('main a.button-primary');
  await page.waitForURL(/\/platforms/);
  await keys.choose('platforms', 'both');
  await keys.press('main button[type="submit"]');
  await page.waitForURL(/\/person/);

  await keys.type('department', '人力资源部');
  await keys.type('position', '招聘主管');
  await keys.type('workTelephone', '010-62220003');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/organisation/);

  await expect(page.locator('select#field-regionCode')).toBeVisible();
  await keys.type('creditCode', newcomer.profile.creditCode);
  await keys.select('main [name="industry"]', '44');
  await keys.select('main [name="enterpriseType"]', 'private');
  await keys.select('main [name="nature"]', '34');
  await keys.select('main [name="scale"]', '50-99');
  for (const code of ['110000', '110100', '110108'])
    await keys.select('main select[id="field-regionCode"], main div > select', code);
  await keys.type('address', '学院路 99 号');
  await keys.type('telephone', '010-62220003');
  await keys.type('email', 'newcomer@demo.test');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/materials/);
  await expectAccessible(page);

  const files = {
    licence: png('licence.png', 1),
    authorisation: { name: 'letter.pdf', mimeType: 'application/pdf', buffer: await letterPdf() },
    'id-front': png('front.png', 2),
    'id-back': png('back.png', 3),
  };
  for (const [kind, file] of Object.entries(files)) {
    await person.open('/employer/certification/materials');
    // With a script at work files are sent when they are chosen, and the button for those without is gone.
    await expect(page.getByRole('button', { name: '上传所选文件' })).toHaveCount(0);
    const consent = `main [name="consent-${kind}"]`;
    if (await page.locator(consent).count()) await keys.tick(consent);
    // Sent as soon as it is chosen.
    const input = `main input[type="file"]#file-${kind}`;
    await keys.pick(input, file);
    const panel = page.locator(`main section:has(#file-${kind})`);
    await expect(panel.getByRole('status').filter({ hasText: '已上传' })).toBeVisible({ timeout: 20_000 });
  }
  await keys.press('main a.button-primary');
  await page.waitForURL(/\/submit/);
  await keys.tick('main [name="confirmed"]');
  await keys.press('main button[type="submit"]');
  await page.waitForURL(/done=submitted/);
  await expectAccessible(page);
  await person.leave();
});

test('a decision on what has changed is refused, and both versions stand side by side', async ({ browser }) => {
  const [operator, employer] = [await Person.with(browser, 'operator'), await Person.with(browser, 'newcomer')];
  const { page } = operator;
  await operator.signIn('operator@demo.test');
  await operator.open('/platform/certifications');
  await page.getByRole('link', { name: newcomer.profile.name }).first().click();
  await page.waitForURL(/\/platform\/certifications\/[0-9a-f-]{36}/);
  await page.locator('main form:has(input[name="id"]) button[type="submit"]').first().click();
  await expect(page.getByText('您正在审核')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText('要求补充…').click();
  await other.getByRole('link', { name: '执照照片不清楚' }).click();
  await expect(other.locator('[name="supplementReason"]')).toHaveValue(/四角完整/);
  await other.getByRole('button', { name: '要求补充' }).click();
  await other.waitForURL(/done=supplement/);

  await employer.signIn('newcomer@demo.test');
  await employer.open('/employer/certification/organisation');
  await employer.fill({ address: '知春路 1 号 2 层' });
  await employer.submit();
  await away(employer.page, '/organisation');
  await employer.open('/employer/certification/submit');
  await employer.fill({ confirmed: true });
  await employer.submit();
  await away(employer.page, '/submit');

  await operator.fill({ compared: true });
  await operator.submit();
  await page.getByRole('link', { name: '对照您看到的和现在的内容' }).click();
  await page.waitForURL(/seen=/);
  await expect(page.locator('#changes')).toContainText('学院路 99 号');
  await expect(page.locator('#changes')).toContainText('知春路 1 号 2 层');
  await expectAccessible(page);
  await operator.leave();
  await employer.leave();
});

test('supplements are asked for in words, and the page says what to upload', async ({ browser }) => {
  const person = await Person.with(browser, 'supplement');
  await person.signIn('supplement@demo.test');
  await person.open('/employer/certification/materials');
  await expect(person.page.locator('main')).toContainText('需要补传');
  await person.figure('employer', '10');
  await person.leave();
});

test('without JavaScript a refused claim is begun again, mended, and handed in', async ({ browser }) => {
  const person = await Person.with(browser, 'rejected', { javaScript: false });
  const { page } = person;
  await person.signIn('rejected@demo.test');
  await person.open('/employer/certification');
  await person.submit();
  await page.waitForURL(/done=restarted/);
  await person.open('/employer/certification/organisation');
  await person.fill({ regionCode: '北京市朝阳区', licenceEndsOn: '2040-05-31' });
  await person.submit();
  await away(page, '/organisation');
  await page.locator('input[name="file-authorisation"]').setInputFiles(png('letter.png', 7));
  await page.getByRole('button', { name: '上传所选文件' }).click();
  await page.waitForURL(/done=authorisation/);
  await expect(page.locator('main')).toContainText('已上传');
  await person.open('/employer/certification/submit');
  await expect(page.locator('main')).toContainText('北京市朝阳区');
  await expect(page.locator('main')).toContainText('2040-05-31');
  await person.fill({ confirmed: true });
  await person.submit();
  await page.waitForURL(/done=submitted/);
  await person.leave();
});

test('without JavaScript a logo is taken by its own button, and saving says that it takes none', async ({
  browser,
}) => {
  const person = await Person.with(browser, 'supplement', { javaScript: false, phone: true });
  const { page } = person;
  await person.signIn('supplement@demo.test');
  const form = '/employer/certification/person';
  const logo = page.locator('input[name="file-logo"]');
  await person.open(form);
  await expect(page.locator('main')).toContainText('“保存并继续”不会上传图片');
  await person.fill({ department: '人事处', position: '主管', workTelephone: '010-62220009' });
  await logo.setInputFiles(png('logo.png', 1));
  await person.submit();
  await page.waitForURL(/organisation\?done=personOnly/);
  await expect(page.locator('main')).toContainText('个人信息已保存');
  await expect(page.locator('main')).toContainText('LOGO 还没有上传');

  const large = png('large.png', 2);
  await person.open(form);
  await logo.setInputFiles({ ...large, buffer: Buffer.concat([large.buffer, Buffer.alloc(2 * 1024 * 1024)]) });
  await person.submit();
  await page.waitForURL(/problem=FORM_TOO_LARGE/);
  await expect(page.locator('main')).toContainText('超过了大小限制，没有保存');

  await person.fill({ position: '招聘经理' });
  await logo.setInputFiles(png('logo.png', 1));
  await page.getByRole('button', { name: '上传 LOGO' }).click();
  await page.waitForURL(/done=logo/);
  await expect(page.locator('main')).toContainText('单位 LOGO已上传');
  await expect(page.locator('[name="position"]')).toHaveValue('招聘经理');
  await person.leave();
});

test('with a script a picture that was not taken stays out of the form that is saved', async ({ browser }) => {
  const person = await Person.with(browser, 'supplement');
  const { page } = person;
  await person.signIn('supplement@demo.test');
  await person.open('/employer/certification/person');
  await expect(page.getByRole('button', { name: '上传 LOGO' })).toHaveCount(0);
  const buffer = Buffer.alloc(2 * 1024 * 1024, 7);
  await page.locator('input[name="file-logo"]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
  await expect(page.getByRole('alert').filter({ hasText: '不是这里支持的格式' })).toBeVisible();
  await person.submit();
  await page.waitForURL(/organisation\?done=person$/);
  await person.leave();
});

test('an administrator lets somebody join who registered for the same organisation', async ({ browser }) => {
  const [asker, administrator] = [await Person.with(browser, 'joiner'), await Person.with(browser, 'employer')];
  await asker.signIn('joiner@demo.test');
  await asker.open('/employer/certification/join');
  await expect(asker.page.locator('main')).toContainText('等待答复');
  await expectAccessible(asker.page);
  await administrator.signIn('employer@demo.test');
  await administrator.open('/employer/account');
  await administrator.page.getByRole('link', { name: '去答复' }).click();
  await administrator.page.waitForURL(/\/requests/);
  await expect(administrator.page.locator('main')).toContainText(demoJoiner.person);
  await expectAccessible(administrator.page);
  await administrator.submit();
  await administrator.page.waitForURL(/done=accepted/);
  await asker.signIn('joiner@demo.test');
  await expect(asker.page).toHaveURL(/\/employer$/);
  await expect(asker.page.locator('main h1')).toBeVisible();
  await asker.leave();
  await administrator.leave();
});

test('each standing of a certified employer says what goes on and what waits', async ({ browser }) => {
  const words = { changing: '变更认证审核中', suspended: '已被平台停用', expired: '证照已到期' };
  for (const [account, heading] of Object.entries(words)) {
    const person = await Person.with(browser, account);
    await person.signIn(`${account}@demo.test`);
    await person.open('/employer/certification');
    await expect(person.page.locator('main h1')).toContainText(heading);
    await expectAccessible(person.page);
    await person.leave();
  }
});
