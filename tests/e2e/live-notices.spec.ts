import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { PASSWORD, Person } from './support/person';

// What comes in while a page stands open: the bell, lists that read themselves again, records that offer to; with the
// stream and without; the way from a mail to its record; and deadlines in one's own calendar.

const base = (): string => process.env.BASE_URL ?? '';
const GRADUATE = { name: '何清越', account: 'graduate7@demo.test' };
const STREAM = /\/api\/account\/notices\/stream$/;

const letter = {
  occupation: '13',
  contractTermKind: 'fixed',
  contractMonths: '36',
  probationMonths: '3',
  regularPay: '18000',
  probationPay: '16000',
  reportFromOn: '2027-07-01',
  reportToOn: '2027-07-15',
  employerDamages: '3000',
  graduateDamages: '3000',
} as const;

/** The employer of the demo whose agreement with this graduate was fulfilled writes him another letter. */
async function sendLetter(rival: Person, post: string): Promise<void> {
  await rival.open('/employer/agreements/new');
  const way = rival.page.locator('main tr', { hasText: GRADUATE.name }).locator('a[href*="graduate="]');
  await rival.open((await way.getAttribute('href')) ?? '');
  await rival.fill({ post, ...letter });
  await rival.chooseRegion('workRegionCode', ['110000', '110100', '110108'], '北京市海淀区');
  await rival.submit('check');
  await rival.page.waitForURL(/new\/check/);
  const warned = rival.page.locator('[name="acknowledged"]');
  if (await warned.count()) await warned.check();
  await rival.submit();
  await rival.page.waitForURL(/done=sent/);
}

async function withdraw(rival: Person): Promise<void> {
  await rival.page.getByRole('link', { name: '撤回' }).click();
  await rival.page.locator('main form button[type="submit"]').click();
  await rival.page.waitForURL(/done=withdrawn/);
}

/** The number on the bell. */
async function unread(page: Page): Promise<number> {
  const shown = page.locator('a.bell .bell-count [aria-hidden]');
  return (await shown.count()) === 0 ? 0 : Number(await shown.innerText());
}

/** At least what the demo tells this graduate: letters, an acceptance, reviews, that it was fulfilled. */
const OF_THE_DEMO = 3;

/** The number on the bell once the worker has told all that the demo left to tell: within its first minute. */
async function settledUnread(page: Page, least = 0): Promise<number> {
  const seen: number[] = [];
  const isStill = async (): Promise<boolean> => {
    const answer = await page.request.get(`${base()}/api/account/notices`);
    seen.push(((await answer.json()) as { unread: number }).unread);
    return (seen.at(-1) ?? 0) >= least && seen.length > 4 && new Set(seen.slice(-4)).size === 1;
  };
  await expect.poll(isStill, { timeout: 90_000, intervals: [500] }).toBe(true);
  await expectUnread(page, seen.at(-1) ?? 0);
  return seen.at(-1) ?? 0;
}

const expectUnread = (page: Page, count: number) =>
  expect.poll(() => unread(page), { timeout: 25_000, message: 'the number on the bell' }).toBe(count);

/** Says later whether the page was loaded anew. */
const mark = (page: Page) => page.evaluate('window.isSamePage = true');
const isSamePage = (page: Page) => page.evaluate('window.isSamePage === true');

/** The page, once its stream has opened. */
async function openLive(person: Person, path: string): Promise<void> {
  const stream = person.page.waitForResponse(STREAM);
  await person.open(path);
  expect((await stream).headers()['content-type']).toContain('text/event-stream');
  await mark(person.page);
}

test('a letter rings at once where the graduate looks; lists follow, a record offers to, and nothing typed is lost', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const rival = await Person.with(browser, 'rival');
  const graduate = await Person.with(browser, 'graduate', { phone: true });
  await graduate.signIn(GRADUATE.account);
  await rival.signIn('rival@demo.test');
  await openLive(graduate, '/graduate/invitations');
  const before = await settledUnread(graduate.page, OF_THE_DEMO);

  await sendLetter(rival, '振动分析工程师');
  await expectUnread(graduate.page, before + 1);
  await expect(graduate.page.locator('header [role="status"]').first()).toContainText('未读消息');
  await expect(graduate.page.locator('main')).toContainText('振动分析工程师');
  expect(await isSamePage(graduate.page)).toBe(true);
  await expectAccessible(graduate.page);

  // The record: it does not change under the eyes of somebody who reads it.
  const record = await graduate.page.locator('main a', { hasText: '振动分析工程师' }).first().getAttribute('href');
  await openLive(graduate, (record ?? '').replace(/[?#].*/, ''));
  await withdraw(rival);
  await expectUnread(graduate.page, before + 2);
  const offer = graduate.page.locator('.renewal');
  await expect(offer).toContainText('本页内容可能已变化');
  // The chart of the ways names every outcome; this sentence stands only on the letter that was taken back.
  await expect(graduate.page.locator('main')).not.toContainText('撤回，不能再回应');
  await expectAccessible(graduate.page);
  await offer.getByRole('button', { name: '更新本页' }).click();
  await expect(graduate.page.locator('main')).toContainText('撤回，不能再回应');
  await expect(offer).toBeEmpty();
  expect(await isSamePage(graduate.page)).toBe(true);

  // A list somebody types in is left alone too: the employer's own, when the graduate answers.
  await sendLetter(rival, '噪声分析工程师');
  await openLive(rival, '/employer/agreements');
  const search = rival.page.locator('main input[type="search"]').first();
  await search.fill('打了一半的');
  const own = await settledUnread(rival.page);
  await graduate.open('/graduate/invitations');
  await graduate.page.locator('main a', { hasText: '噪声分析工程师' }).first().click();
  await graduate.page.waitForURL(/invitations\/[\da-f-]{36}/);
  await graduate.open(`${new URL(graduate.page.url()).pathname}/decline`);
  await graduate.fill({ reason: '已有其他安排，感谢邀请。' });
  await graduate.page.locator('main form button[type="submit"]').click();
  await expectUnread(rival.page, own + 1);
  await expect(rival.page.locator('.renewal')).toContainText('本页内容可能已变化');
  await expect(search).toHaveValue('打了一半的');
  await rival.page.locator('.renewal').getByRole('button', { name: '更新本页' }).click();
  await expect(rival.page.locator('main')).not.toContainText('噪声分析工程师');
  await expect(search).toHaveValue('打了一半的');
  await graduate.leave();
  await rival.leave();
});

test('where no stream gets through, the page asks by itself; the mail leads to the record after signing in', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const rival = await Person.with(browser, 'rival');
  const graduate = await Person.with(browser, 'graduate');
  await rival.signIn('rival@demo.test');
  await graduate.signIn(GRADUATE.account);
  // As behind a proxy that lets no event through.
  await graduate.page.addInitScript('delete window.EventSource');
  const streams: string[] = [];
  graduate.page.on('request', (request) => STREAM.test(request.url()) && streams.push(request.url()));
  await graduate.open('/graduate');
  await mark(graduate.page);
  const before = await settledUnread(graduate.page, OF_THE_DEMO);
  await sendLetter(rival, '结构分析工程师');
  await expectUnread(graduate.page, before + 1);
  expect(await isSamePage(graduate.page)).toBe(true);
  expect(streams).toEqual([]);
  await graduate.leave();

  const operator = await Person.with(browser, 'operator');
  await operator.signIn('operator@demo.test');
  await operator.open('/platform/outbox');
  let path = '';
  await expect(async () => {
    await operator.open('/platform/outbox');
    const mail = operator.page.locator('article', { hasText: '结构分析工程师' }).first();
    path = /\/graduate\/invitations\/[\da-f-]{36}/.exec(await mail.innerText({ timeout: 500 }))?.[0] ?? '';
    expect(path).not.toBe('');
  }).toPass({ timeout: 20_000 });
  await operator.leave();

  const reader = await Person.with(browser, 'reader', { phone: true, javaScript: false });
  await reader.open(path);
  await reader.page.waitForURL(/\/sign-in/);
  await reader.fill({ account: GRADUATE.account, password: PASSWORD });
  await reader.submit();
  await reader.page.waitForURL((url) => url.pathname === path);
  await expect(reader.page.locator('main')).toContainText('结构分析工程师');
  // Without a script the number is that of the page as it was loaded.
  expect(await unread(reader.page)).toBeGreaterThan(0);
  await reader.leave();
  await withdraw(rival);
  await rival.leave();
});

test('signing out ends the stream of every page of the session, and nobody asks any more', async ({ browser }) => {
  const person = await Person.with(browser, 'school');
  await person.signIn('school@demo.test');
  await openLive(person, '/school');
  const beside = await person.page.context().newPage();
  await beside.goto(`${base()}/account/notices`);
  const ended = person.page.waitForEvent('requestfinished', (request) => STREAM.test(request.url()));
  const asked = person.page.waitForResponse((answer) => /\/api\/account\/notices$/.test(answer.url()));
  await beside.getByRole('button', { name: '退出登录' }).click();
  await ended;
  expect((await asked).status()).toBe(204);
  expect((await person.page.request.get(`${base()}/api/account/notices/stream`)).status()).toBe(204);
  expect((await person.page.request.get(`${base()}/api/account/notices`)).status()).toBe(204);
  await person.leave();
});

for (const javaScript of [true, false]) {
  test(`deadlines in one's own calendar: made, read, replaced, revoked, ${javaScript ? 'with' : 'without'} JavaScript`, async ({
    browser,
    request,
  }) => {
    const person = await Person.with(browser, 'employer', { javaScript, phone: !javaScript });
    const { page } = person;
    await person.signIn('employer@demo.test');
    const link = async (button: string): Promise<string> => {
      await page.getByRole('button', { name: button }).click();
      return page.getByText(/\/api\/calendar\/[\w-]{43}\.ics$/).innerText();
    };
    await person.open('/account/notices');
    const first = await link('生成订阅链接');
    await expect(page.getByRole('button', { name: '复制链接' })).toHaveCount(javaScript ? 1 : 0);
    await expect(page.getByRole('link', { name: '在日历应用中打开' })).toHaveAttribute(
      'href',
      first.replace(/^https?/, 'webcal'),
    );
    if (javaScript) await expectAccessible(page);

    const read = await request.get(first);
    expect(read.status()).toBe(200);
    const { etag = '', 'content-type': type, 'cache-control': kept, 'referrer-policy': referrer } = read.headers();
    expect([type, kept, referrer]).toEqual(['text/calendar; charset=utf-8', 'private, no-cache', 'same-origin']);
    expect(await read.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*UID:reply-[\s\S]*END:VCALENDAR/);
    expect((await request.get(first, { headers: { 'if-none-match': etag } })).status()).toBe(304);
    expect((await request.get(first.replace(/\.ics$/, ''))).status()).toBe(200);

    await person.open('/account/notices');
    await expect(page.locator('main')).not.toContainText('/api/calendar/');
    await expect(page.locator('main')).not.toContainText('还没有被读取过');
    const second = await link('更换链接');
    expect([(await request.get(first)).status(), (await request.get(second)).status()]).toEqual([404, 200]);

    await person.open('/account/notices');
    await page.getByRole('button', { name: '停用链接' }).click();
    await page.waitForURL(/done=calendarRevoked/);
    await expect(page.locator('main')).toContainText('从现在起打不开');
    const [revoked, unknown] = [
      await request.get(second),
      await request.get(`${base()}/api/calendar/${'x'.repeat(43)}`),
    ];
    expect([revoked.status(), unknown.status()]).toEqual([404, 404]);
    expect(await revoked.text()).toBe(await unknown.text());
    await person.leave();
  });
}

test('whoever has no deadlines of his own is offered no calendar', async ({ browser }) => {
  const person = await Person.with(browser, 'school');
  await person.signIn('school@demo.test');
  await person.open('/account/notices');
  await expect(person.page.locator('main')).not.toContainText('日历订阅');
  await person.leave();
});
