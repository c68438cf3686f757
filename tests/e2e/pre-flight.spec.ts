import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { scannedPicture } from './support/materials';
import { PASSWORD, Person } from './support/person';

/** One error (two kinds of trial), two warnings (pay of the trial, damages of one side). */
const letter = {
  post: '设备工程师',
  occupation: '13',
  contractTermKind: 'fixed',
  contractMonths: '36',
  probationMonths: '3',
  traineeshipMonths: '2',
  regularPay: '18000',
  probationPay: '12000',
  reportFromOn: '2027-07-01',
  reportToOn: '2027-07-15',
  employerDamages: '6000',
  graduateDamages: '3000',
} as const;
const haidian = ['110000', '110100', '110108'] as const;

/** The graduate whose letter of this employer came to nothing in the demo, so that it may write another. */
async function openLetter(rival: Person): Promise<string> {
  await rival.signIn('rival@demo.test');
  await rival.open('/employer/agreements/new');
  const way = rival.page.locator('main tr', { hasText: '林安然' }).locator('a[href*="graduate="]');
  const form = (await way.getAttribute('href')) ?? '';
  await rival.open(form);
  return form;
}

/** A link of the list leads to the field it names. */
async function expectJump({ page }: Person, link: string, field: string): Promise<void> {
  await page.locator('main').getByRole('link', { name: link }).first().click();
  await expect(page).toHaveURL(new RegExp(`#field-${field}$`));
  await expect(page.locator(':target')).toHaveAttribute('id', `field-${field}`);
  await expect(page.locator(':target')).toBeInViewport();
}

for (const javaScript of [false, true]) {
  test(`a letter with an error and two warnings, ${javaScript ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const rival = await Person.with(browser, 'rival', { javaScript });
    const { page } = rival;
    const form = await openLetter(rival);
    const check = form.replace('/new?', '/new/check?');
    await rival.fill(letter);
    if (javaScript) await rival.chooseRegion('workRegionCode', haidian, '北京市海淀区');
    else await rival.fill({ workRegionCode: '北京市海淀区' });
    await rival.submit('save');
    await page.waitForURL(/done=saved/);
    await expect(page.locator('main')).toContainText('1 处必须改正，改好才能发出');
    await expect(page.locator('main')).toContainText('2 处提醒，请逐条核对');
    await expectJump(rival, '去修改：见习期', 'traineeshipMonths');

    // The form answers the error itself; the check page says all and offers no way to send.
    await rival.open(check);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('给林安然的邀请函还不能发出');
    await expect(page.getByRole('button', { name: '确认发出' })).toHaveCount(0);
    if (javaScript) await expectAccessible(page);
    await expectJump(rival, '去修改：单位违约金', 'employerDamages');
    await rival.open(check);
    await expectJump(rival, '去修改：见习期', 'traineeshipMonths');
    await page.locator('[name="traineeshipMonths"]').fill('');
    await rival.submit('check');

    await page.waitForURL(/new\/check/);
    await expect(page.locator('main')).toContainText('2 处提醒，请逐条核对');
    await expect(page.locator('main')).not.toContainText('必须改正');
    if (javaScript) await expectAccessible(page);
    await rival.submit();
    await expect(page.locator('main').getByRole('alert')).toContainText('请先逐条核对上面的提醒');
    await rival.fill({ acknowledged: true });
    if (javaScript) {
      await rival.submit();
      await page.waitForURL(/done=sent/);
      await expect(page.locator('main')).toContainText('单位违约金（元）：高于常见水平');
      await expectAccessible(page);
      await page.getByRole('link', { name: '撤回' }).click();
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL(/done=withdrawn/);
    }
    await rival.leave();
  });
}

test('whose studies a unit commissioned uploads its consent before he accepts, and the school reads it', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const proof = { name: '同意函.png', mimeType: 'image/png', buffer: scannedPicture(7) };
  const graduate = await Person.with(browser, 'graduate', { phone: true });
  await graduate.signIn('graduate18@demo.test');
  await graduate.open('/graduate/invitations');
  const letterOf =
    (await graduate.page.locator('main a[href*="/graduate/invitations/"]').first().getAttribute('href')) ?? '';
  await graduate.open(`${letterOf}/accept`);
  await expect(graduate.page.locator('main')).toContainText('接受前须先取得定向、委培单位的同意');
  await expectAccessible(graduate.page);
  await graduate.open(letterOf);
  await expect(graduate.page.getByRole('link', { name: '先上传单位同意证明' })).toHaveAttribute('href', '#commission');
  await expectAccessible(graduate.page);
  const upload = graduate.page.locator('form:has(input[type="file"])');
  await upload.locator('input[type="file"]').setInputFiles({ ...proof, buffer: Buffer.from('no picture') });
  await upload.getByRole('button', { name: '上传证明' }).click();
  await expect(upload.getByRole('alert')).toBeVisible();
  await upload.locator('input[type="file"]').setInputFiles(proof);
  await upload.getByRole('button', { name: '上传证明' }).click();
  await graduate.page.waitForURL(/done=consent/);
  await expect(graduate.page.locator('main')).toContainText('证明已上传');
  await graduate.leave();

  const plain = await Person.with(browser, 'graduate', { phone: true, javaScript: false });
  await plain.signIn('graduate18@demo.test');
  await plain.open(letterOf);
  await plain.page.locator('input[type="file"]').setInputFiles({ ...proof, name: '盖章同意函.png' });
  await plain.page.getByRole('button', { name: '上传证明' }).click();
  await plain.page.waitForURL(/done=consent/);
  await expect(plain.page.locator('main').getByRole('link', { name: '盖章同意函.png' })).toBeVisible();
  await plain.open(`${letterOf}/accept`);
  await plain.fill({ method: 'password', password: PASSWORD });
  await plain.page.getByRole('button', { name: '验证身份' }).click();
  await plain.page.waitForURL(/\/accept/);
  await plain.fill({ confirmed: true });
  await plain.submit();
  await plain.page.waitForURL(/done=accepted/);
  await expect(plain.page.locator('main')).toContainText('接受时已随协议留存');
  await plain.leave();

  const department = await Person.with(browser, 'department');
  await department.signIn('department@demo.test');
  await department.open(letterOf.replace('/graduate/invitations/', '/school/reviews/'));
  const file = department.page.locator('main').getByRole('link', { name: '盖章同意函.png' });
  const answer = await department.page.request.get((await file.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('image/png');
  await expectAccessible(department.page);
  await department.leave();
});
