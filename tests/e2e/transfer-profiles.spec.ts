import { type Browser, expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

// The employer `rival` and the operator. What is made here is named by this mark; the profiles are put away or deleted.
const mark = String(Date.now() % 100_000).padStart(5, '0');
const service = `示范${mark}人才服务中心`;
const profiles = '/employer/transfer-profiles';
const directory = '/platform/talent-services';

async function signedIn(browser: Browser, account: string, options: object = {}): Promise<Person> {
  const person = await Person.with(browser, account, options);
  await person.signIn(`${account}@demo.test`);
  return person;
}

const says = (person: Person, text: string | RegExp): Promise<void> =>
  expect(person.page.locator('main')).toContainText(text);

/** Axe is a script: pages without JavaScript are the same markup, looked at with it. */
const accessible = async (person: Person, javaScript: boolean): Promise<void> => {
  if (javaScript) await expectAccessible(person.page);
};

/** A link or a button of the main part by its words. */
const press = (person: Person, role: 'link' | 'button', name: string | RegExp): Promise<void> =>
  person.page.locator('main').getByRole(role, { name }).first().click();

test('the operator enters an institution, and finds at the top what waits to be confirmed', async ({ browser }) => {
  test.slow();
  const operator = await signedIn(browser, 'operator');
  const { page } = operator;
  await operator.open(directory);
  await expect(page.locator('nav a[aria-current="page"]').first()).toHaveAttribute('href', directory);
  await expect(page.locator('tbody tr').first()).toContainText('未核实');
  await operator.figure('operator', 'talent-services');
  await operator.open(`${directory}?province=110000`);
  await expect(page.locator('tbody')).not.toContainText('武汉');
  await operator.open(`${directory}/new`);
  await operator.submit();
  await says(operator, '请先向机构核实');
  await expectAccessible(page);
  await operator.fill({
    name: service,
    address: '示范路 5 号',
    postcode: '430070',
    telephone: '027-60000005',
    isTakingArchives: 'yes',
    department: '档案科',
    confirmed: true,
  });
  await operator.chooseRegion('regionCode', ['420000', '420100', '420111'], '湖北省武汉市洪山区');
  await operator.submit();
  await page.waitForURL(/done=added/);
  await says(operator, '湖北省武汉市洪山区示范路 5 号');
  await expectAccessible(page);
  await press(operator, 'button', '今天已核实');
  await page.waitForURL(/done=confirmed/);
  await says(operator, '核实公共人才服务机构');
  await operator.leave();
});

for (const javaScript of [true, false]) {
  const way = javaScript ? 'with' : 'without';
  test(`an employer picks the institution, saves, and takes over what changed, ${way} JavaScript`, async ({
    browser,
  }) => {
    test.slow();
    const employer = await signedIn(browser, 'rival', { javaScript });
    const { page } = employer;
    const label = `武汉${mark}${javaScript ? '甲' : '乙'}`;
    await employer.open(`${profiles}/new`);
    await press(employer, 'link', '从公共人才服务机构目录选用');
    await page.waitForURL(/talent-services/);
    await expect(page.locator('main article').first()).toContainText('核实');
    await page.locator('main [name="province"]').selectOption('420000');
    await page.locator('main [name="text"]').fill(service);
    await employer.submit();
    await page.waitForURL(/province=420000/);
    await expect(page.locator('main article')).toHaveCount(1);
    await accessible(employer, javaScript);
    await page.locator('main article').getByRole('link').click();
    await page.waitForURL(/new\?service=/);
    await expect(page.locator('[name="archiveAddress"]')).toHaveValue('湖北省武汉市洪山区示范路 5 号');
    await employer.fill({ label, archiveContact: '周老师', acceptsHousehold: 'no' });
    if (javaScript) await employer.figure('employer', '26');
    await employer.submit();
    await page.waitForURL(/done=saved/);
    await says(employer, '选自公共人才服务机构目录');
    const place = page.url().replace(/\?.*/, '');

    const operator = await signedIn(browser, 'operator', { javaScript });
    await operator.open(`${directory}?province=420000`);
    await press(operator, 'link', service);
    await operator.page.waitForURL(/talent-services\/[0-9a-f-]{36}/);
    await press(operator, 'link', '修改');
    await operator.page.waitForURL(/\/edit$/);
    const telephone = javaScript ? '027-60000006' : '027-60000007';
    await operator.fill({ telephone, confirmed: true });
    await operator.submit();
    await operator.page.waitForURL(/done=saved/);
    await operator.leave();

    await page.goto(place);
    await says(employer, '目录已更新，核对后可一键采用');
    await says(employer, telephone);
    await accessible(employer, javaScript);
    await press(employer, 'button', '采用目录中的信息');
    await page.waitForURL(/done=adopted/);
    await expect(page.locator('main')).not.toContainText('目录已更新');
    await says(employer, telephone);
    await press(employer, 'link', '删除');
    await page.waitForURL(/\/delete$/);
    await accessible(employer, javaScript);
    await press(employer, 'button', '删除');
    await page.waitForURL(/done=deleted/);
    await expect(page.locator('tbody')).not.toContainText(label);
    if (javaScript) await operatorGivesBack(browser);
    await employer.leave();
  });
}

/** The telephone number the second chapter begins with. */
async function operatorGivesBack(browser: Browser): Promise<void> {
  const operator = await signedIn(browser, 'operator');
  await operator.open(`${directory}?province=420000`);
  await press(operator, 'link', service);
  await operator.page.waitForURL(/talent-services\/[0-9a-f-]{36}/);
  await press(operator, 'link', '修改');
  await operator.page.waitForURL(/\/edit$/);
  await operator.fill({ telephone: '027-60000005', confirmed: true });
  await operator.submit();
  await operator.page.waitForURL(/done=saved/);
  await operator.leave();
}

for (const javaScript of [true, false]) {
  const way = javaScript ? 'with' : 'without';
  test(`a person is no recipient, doubts are told with the way to their fields, ${way} JavaScript`, async ({
    browser,
  }) => {
    test.slow();
    const employer = await signedIn(browser, 'rival', { javaScript });
    const { page } = employer;
    const label = `核对${mark}${javaScript ? '甲' : '乙'}`;
    await employer.open(`${profiles}/new`);
    await employer.fill({
      label,
      acceptsArchive: 'yes',
      archiveTransferKind: 'employer',
      archiveRecipient: '张小明',
      archiveContact: '张小明',
      archiveTelephone: '021-60000001',
      archiveAddress: '上海市浦东新区世纪大道',
      archivePostcode: '100000',
      acceptsHousehold: 'no',
    });
    await employer.submit();
    await says(employer, '接收单位看起来是个人姓名');
    await expect(page.locator('[name="archivePostcode"]')).toHaveValue('100000');
    await accessible(employer, javaScript);
    await employer.fill({ archiveRecipient: '远川制造有限公司' });
    await employer.submit();
    await page.waitForURL(/done=saved/);
    for (const doubt of ['人事档案管理权限', '门牌号', '上海市不一致']) await says(employer, doubt);
    await accessible(employer, javaScript);
    await employer.open(profiles);
    const row = page.locator('tbody tr', { hasText: label });
    await expect(row).toContainText('需核对');
    await expect(row).toContainText('邮编与地区不符');
    await accessible(employer, javaScript);
    await row.getByRole('link', { name: label }).click();
    await page.waitForURL(/[0-9a-f-]{36}$/);
    await press(employer, 'link', '去修改');
    await page.waitForURL(/\/edit#field-archiveAddress$/);
    await employer.fill({ archiveAddress: '上海市浦东新区世纪大道 1 号', archivePostcode: '200120' });
    await employer.submit();
    await page.waitForURL(/done=saved/);
    await expect(page.locator('main')).not.toContainText('门牌号');
    await copiedArchivedAndRestored(employer, label, javaScript);
    await employer.leave();
  });
}

/** The life of an entry: a copy of it, put away, restored, put away again. */
async function copiedArchivedAndRestored(employer: Person, label: string, javaScript: boolean): Promise<void> {
  const { page } = employer;
  const place = page.url().replace(/\?.*/, '');
  await press(employer, 'link', '复制');
  await page.waitForURL(/copy=/);
  await expect(page.locator('[name="label"]')).toHaveValue(`${label} 副本`);
  await page.goto(place);
  for (const again of [true, false]) {
    await press(employer, 'link', '归档');
    await page.waitForURL(/\/archive$/);
    await press(employer, 'button', '归档');
    await page.waitForURL(/done=archived/);
    await employer.open(`${profiles}?archived=yes`);
    await press(employer, 'link', label);
    await page.waitForURL(/[0-9a-f-]{36}$/);
    await accessible(employer, javaScript);
    if (!again) return;
    await press(employer, 'button', '恢复使用');
    await page.waitForURL(/done=restored/);
  }
}
