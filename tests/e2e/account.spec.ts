import { type Browser, expect, test } from '@playwright/test';
import { pdfOf } from '../support/papers';
import { expectAccessible } from './support/accessibility';
import { expectDrawn } from './support/materials';
import { PASSWORD, Person, Postman } from './support/person';

// Whoever is signed in looks after his own account. Every chapter leaves the demo accounts as it found them, except
// those of graduates 11 and 12, which nobody else uses.
const FRESH = 'a quiet lantern at noon';
const mark = String(Date.now() % 10_000).padStart(4, '0');

async function signedIn(browser: Browser, account: string, options: object = {}): Promise<Person> {
  const person = await Person.with(browser, account, options);
  await person.signIn(`${account}@demo.test`);
  return person;
}

/** Presses the button of these words in the main part of the page. */
const press = (person: Person, name: string | RegExp): Promise<void> =>
  person.page.locator('main').getByRole('button', { name }).first().click();

const says = (person: Person, text: string | RegExp): Promise<void> =>
  expect(person.page.locator('main')).toContainText(text);

const sides = { employer: 'rival', graduate: 'graduate10', school: 'school', platform: 'operator' };
const shared = [
  'address/mobile',
  'address/email',
  'password',
  'sessions',
  'notices',
  'data',
  'data/read',
  'recovery',
  'close',
];

for (const [side, account] of Object.entries(sides)) {
  test(`the account pages of the side ${side} stand in its menu, and everybody can use them`, async ({ browser }) => {
    test.slow();
    const person = await signedIn(browser, account, { phone: side === 'graduate' });
    await person.open(`/${side}`);
    await person.page.locator(`nav a[href="/${side}/account"]`).first().waitFor({ state: 'attached' });
    const pages = side === 'graduate' ? shared : [...shared, 'members'];
    for (const path of [`/${side}/account`, ...pages.map((page) => `/account/${page}`)]) {
      await person.open(path);
      await expect(person.page.locator('h1')).toBeVisible();
      await expectAccessible(person.page);
    }
    await person.leave();
  });
}

test('a new password ends the sessions of the other devices at once', async ({ browser }) => {
  const [here, there] = [await signedIn(browser, 'rival'), await signedIn(browser, 'rival')];
  await here.open('/account/sessions');
  await says(here, '处正在登录您的账号');
  const change = async (before: string, after: string): Promise<void> => {
    await here.open('/account/password');
    await here.fill({ method: 'password', password: before, newPassword: after });
    await here.submit();
    await here.page.waitForURL(/done=password/);
  };
  await change(PASSWORD, FRESH);
  await there.open('/employer');
  await expect(there.page).toHaveURL(/\/sign-in/);
  await there.leave();
  await change(FRESH, PASSWORD);
  await here.leave();
});

/** Opens the member at this place of the list. */
async function openMember(person: Person, place: number): Promise<void> {
  await person.open('/account/members');
  await person.page.locator('main table a').nth(place).click();
  await person.page.waitForURL(/\/account\/members\/[0-9a-f-]{36}/);
}

test('a disabled member is out at once, and can be let in again', async ({ browser }) => {
  test.slow();
  const [administrator, colleague] = [await signedIn(browser, 'employer'), await signedIn(browser, 'recruiter')];
  await openMember(administrator, 1);
  await expectAccessible(administrator.page);
  await administrator.page.getByLabel(/^我确认停用/).check();
  await press(administrator, '停用');
  await administrator.page.waitForURL(/done=disabled/);
  await colleague.open('/employer');
  await expect(colleague.page).toHaveURL(/\/sign-in/);
  await openMember(administrator, 1);
  await press(administrator, '恢复使用');
  await administrator.page.waitForURL(/done=enabled/);
  await colleague.signIn('recruiter@demo.test');
  await administrator.leave();
  await colleague.leave();
});

test('the administration is handed over, and back', async ({ browser }) => {
  test.slow();
  const handOver = async (person: Person, place: number): Promise<void> => {
    await openMember(person, place);
    await person.page.locator('main form').filter({ hasText: '移交管理员' }).getByRole('checkbox').check();
    await press(person, '移交管理员');
    await person.page.waitForURL(/done=handed/);
    await expect(person.page.locator('.with-menu')).toContainText('经办人');
    await person.leave();
  };
  await handOver(await signedIn(browser, 'employer'), 1);
  await handOver(await signedIn(browser, 'recruiter'), 0);
});

test('a member whose administrator is gone asks the operator, who decides with the proof before him', async ({
  browser,
}) => {
  test.slow();
  const [member, operator] = [await signedIn(browser, 'recruiter'), await signedIn(browser, 'operator')];
  await member.open('/employer/account');
  await member.page.getByRole('link', { name: '申请成为管理员' }).click();
  await expectAccessible(member.page);
  await member.page.locator('input[type="file"]').setInputFiles({
    name: '任命书.pdf',
    mimeType: 'application/pdf',
    buffer: await pdfOf({ pages: 2 }),
  });
  await press(member, '提交申请');
  await says(member, '请写明原因');
  await member.page.locator('[name="reason"]').fill('原管理员已离职，联系不上');
  await press(member, '提交申请');
  await member.page.waitForURL(/done=requested/);
  await says(member, '正在审核');
  await operator.open('/platform/administrator-requests');
  await operator.page.locator('main table a').first().click();
  await operator.page.waitForURL(/administrator-requests\/[0-9a-f-]{36}/);
  await expectAccessible(operator.page);
  await expectDrawn(operator.page.locator('main').getByRole('img', { name: /^证明/ }), 2);
  const links = await operator.page.locator('a[href^="/api/files/"]').all();
  expect(links).toHaveLength(3);
  for (const link of links) {
    const proof = `${process.env.BASE_URL}${await link.getAttribute('href')}`;
    const answers = await Promise.all([operator, member].map(({ page }) => page.request.get(proof)));
    expect(answers.map((answer) => answer.status())).toEqual([200, 404]);
  }
  await operator.page.locator('[name="answer"]').fill('证明上没有公章');
  await press(operator, '不通过');
  await operator.page.waitForURL(/done=refused/);
  await member.open('/employer/account/administrator');
  await says(member, '证明上没有公章');
  await member.leave();
  await operator.leave();
});

for (const javaScript of [true, false]) {
  test(`${javaScript ? 'with' : 'without'} JavaScript: a graduate changes the mail, chooses messages and closes the account`, async ({
    browser,
  }) => {
    test.slow();
    const account = javaScript ? 'graduate11' : 'graduate12';
    const operator = await signedIn(browser, 'operator');
    const post = new Postman(operator);
    const person = await signedIn(browser, account, { javaScript, phone: true });
    const fresh = `${account}-${mark}@demo.test`;
    await person.open('/account/address/email');
    await person.fill({ channel: 'MAIL', email: fresh });
    await person.submit('own-code');
    await says(person, '验证码已发到');
    const own = await post.code(`${account}@demo.test`);
    await person.submit('new-code');
    await says(person, '验证码已发到');
    await expect(person.page.locator('[name="email"]')).toHaveValue(fresh);
    const oneTimeCode = await post.code(fresh);
    await person.fill({ code: own, oneTimeCode });
    await person.submit();
    await person.page.waitForURL(/done=email/);
    await person.open('/account/notices');
    await person.page.locator('[name="ACCOUNT-mail"]').uncheck();
    await person.submit();
    await person.page.waitForURL(/done=notices/);
    await expect(person.page.locator('[name="ACCOUNT-mail"]')).not.toBeChecked();
    await person.open('/account/close');
    await person.fill({ method: 'password', password: PASSWORD });
    await press(person, '注销账号');
    await says(person, '请先勾选确认');
    await person.fill({ method: 'password', password: PASSWORD, confirmed: true });
    await press(person, '注销账号');
    await person.page.waitForURL(/account-closed/);
    await person.open('/sign-in');
    await person.fill({ account: fresh, password: PASSWORD });
    await person.submit();
    await says(person, '账号或密码不正确');
    await person.leave();
    await operator.leave();
  });
}
