import { expect, type Page, test } from '@playwright/test';
import { unifiedCreditCheckCharacter } from '@/lib/domain/rules/unified-credit-code';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { expectAccessible } from './support/accessibility';
import { Keyboard } from './support/keyboard';
import { PASSWORD, Person, Postman } from './support/person';

// Certification by bank remittance for somebody with a keyboard only, from registering to the amount. The operator at
// the desk is another person and has a mouse.
test.describe.configure({ mode: 'serial' });

const mark = String(Date.now()).slice(-6);
const body = `91110108MA9${mark}`;
const creditCode = body + unifiedCreditCheckCharacter(body);
const name = `远帆测绘${mark}有限公司`;
const [mobile, email, otherEmail] = [`13900${mark}`, `sail${mark}@demo.test`, `hr${mark}@demo.test`];
const home = '/employer/certification';

let person: Person;
let operator: Person;
let keys: Keyboard;
test.beforeAll(async ({ browser }) => {
  [person, operator] = [await Person.with(browser, 'keyboard'), await Person.with(browser, 'operator')];
  await operator.signIn('operator@demo.test');
  keys = new Keyboard(person.page);
});
test.afterAll(async () => {
  for (const one of [person, operator]) await one?.leave();
});

const at = (page: Page, path: RegExp) => page.waitForURL(path, { timeout: 30_000 });
/** A step on the way was carried out: the answer stands above the form and has the focus. */
const answered = (page: Page) => expect(page.locator('main form [role="status"][tabindex]')).toBeFocused();

test('registers with codes to mobile and e-mail', async () => {
  test.setTimeout(120_000);
  const { page } = person;
  const post = new Postman(operator);
  await person.open('/register');
  await keys.type('name', '闻一舟');
  await keys.type('organisation', name);
  await keys.type('mobile', mobile);
  await keys.press('main button[value="mobile-code"]');
  await answered(page);
  await keys.type('email', email);
  await keys.press('main button[value="email-code"]');
  await answered(page);
  await keys.type('mobileCode', await post.code(mobile));
  await keys.type('emailCode', await post.code(email));
  await keys.type('password', PASSWORD);
  await keys.tick('main [name="consent"]');
  await keys.press('main button.button-primary');
  await at(page, /\/employer\/certification\?done=registered/);
});

test('fills in platforms and person, with a code to another e-mail', async () => {
  test.setTimeout(120_000);
  const { page } = person;
  const post = new Postman(operator);
  await keys.press('main a.button-primary');
  await at(page, /\/platforms/);
  await keys.choose('platforms', 'both');
  await keys.press('main button[type="submit"]');
  await at(page, /\/person/);
  await keys.type('name', '闻一舟');
  await keys.type('companyName', name);
  await keys.type('department', '人力资源部');
  await keys.type('position', '招聘主管');
  await keys.type('email', otherEmail);
  await keys.press('main button[value="code"]');
  await answered(page);
  await keys.type('emailCode', await post.code(otherEmail));
  await keys.type('workTelephone', '010-62220099');
  await page.keyboard.press('Enter');
  await at(page, /\/organisation/);
});

test('learns as soon as the code is typed that it is certified, sees the way to join, and loses nothing', async () => {
  test.setTimeout(120_000);
  const { page } = person;
  await keys.type('creditCode', demoEmployers[0].profile.creditCode);
  await page.keyboard.press('Tab');
  await expect(page.locator('main [role="status"]').filter({ hasText: '已经认证' })).toBeVisible({ timeout: 20_000 });
  // The focus is where Tab has led: nothing was snatched away.
  await expect(page.locator('main button[value="check"]')).toBeFocused();
  await expectAccessible(page);
  await keys.press(`main [role="status"] a[href="${home}/join"]`);
  await at(page, /\/join$/);
  await expect(page.locator('[name="creditCode"]')).toHaveValue(demoEmployers[0].profile.creditCode);
  await expect(page.locator('main')).toContainText('已存为草稿');
  await expectAccessible(page);
  await keys.press(`main a[href="${home}/organisation"]`);
  await at(page, /\/organisation/);
  await expect(page.locator('[name="creditCode"]')).toHaveValue(demoEmployers[0].profile.creditCode);
  await expect(page.locator('main')).toContainText(name);
});

test('fills in the organisation and names its account', async () => {
  test.setTimeout(120_000);
  const { page } = person;
  await keys.type('creditCode', creditCode);
  await keys.press('main button[value="check"]');
  await expect(page.locator('main form')).toContainText('还没有账号通过认证');
  await expect(page.locator('select#field-regionCode')).toBeVisible();
  await keys.select('main [name="industry"]', '38');
  await keys.select('main [name="enterpriseType"]', 'private');
  await keys.select('main [name="nature"]', '34');
  await keys.select('main [name="scale"]', '50-99');
  for (const code of ['110000', '110100', '110108'])
    await keys.select('main select[id="field-regionCode"], main div > select', code);
  await keys.type('address', '学院路 12 号');
  await keys.type('telephone', '010-62220099');
  await keys.type('email', otherEmail);
  await keys.choose('method', 'remittance');
  await keys.press('main button.button-primary');
  await at(page, /\/certification\/remittance/);
  await expectAccessible(page);
  await keys.type('account', '1100 1085 3000 5999 4454');
  await keys.type('bankName', '中国建设银行北京学院路支行');
  await keys.tick('main [name="confirmed"]');
  await keys.tick('main [name="consent"]');
  await keys.press('main button.button-primary');
  await at(page, /done=requested/);
});

test('enters the amount that arrived', async () => {
  test.setTimeout(120_000);
  const { page } = operator;
  await operator.open('/platform/remittances');
  await operator.submit();
  await at(page, /\/batches\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('1210********0785');
  const file = `${process.env.BASE_URL}/api${new URL(page.url()).pathname}?format=csv`;
  const csv = await (await page.request.get(file)).text();
  const paid = (csv.split('\r\n').find((line) => line.includes(name)) ?? '').split('","')[5] ?? '';
  await page.getByRole('link', { name }).click();
  await operator.submit();
  await at(page, /done=sent/);

  await person.page.reload();
  await keys.press(`main a[href="${home}/amount"]`);
  await at(person.page, /\/amount$/);
  for (const text of ['1100************4454', '1210********0785', '1.78']) {
    await expect(person.page.locator('main')).toContainText(text);
  }
  await expectAccessible(person.page);
  await keys.type('amount', paid === '1.11' ? '1.12' : '1.11');
  await person.page.keyboard.press('Enter');
  await expect(person.page.getByRole('alert').filter({ hasText: '金额不一致' })).toBeFocused();
  await keys.type('amount', paid);
  await person.page.keyboard.press('Enter');
  await at(person.page, /done=certified/);
});
