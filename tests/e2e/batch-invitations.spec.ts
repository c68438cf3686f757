import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as XLSX from 'xlsx';
import { demoTerms } from '@/prisma/seed/demo/terms';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

// Many invitations by one workbook: checked, timed, stopped with JavaScript; then sent without, on a phone.
test.describe.configure({ mode: 'serial' });

const LIST = '/employer/agreements/batches';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEMPLATE = `批量岗位 ${String(Date.now())}`;

let recruiter: Person;
let plain: Person;
let lines: string[][];

test.beforeAll(async ({ browser }) => {
  recruiter = await Person.with(browser, 'recruiter');
  plain = await Person.with(browser, 'plain', { javaScript: false, phone: true });
  for (const person of [recruiter, plain]) await person.signIn('employer@demo.test');
});

test.afterAll(async () => {
  for (const person of [recruiter, plain]) await person?.leave();
});

const workbookOf = (rows: string[][]): Buffer => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '邀请名单');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

const upload = async ({ page }: Person, name: string, rows: string[][]): Promise<void> => {
  await page.locator('select[name="templateId"]').selectOption({ label: TEMPLATE });
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: SHEET, buffer: workbookOf(rows) });
  await page.getByRole('button', { name: '上传并核对' }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
};

/** At both widths everybody can use the page. */
const expectGood = async ({ page }: Person): Promise<void> => {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide, `${page.url()} at ${String(size.width)}`).toBe(false);
  }
};

test('shared terms stand in a post template; the workbook comes with the favourites, without numbers', async () => {
  const { page } = recruiter;
  await recruiter.open('/employer/post-templates/new');
  const { workRegionCode: _region, ...terms } = demoTerms(0);
  const profile = page.locator('select[name="transferProfileId"] option:not([value=""])').first();
  const transferProfileId = (await profile.getAttribute('value')) ?? '';
  const typed = Object.entries(terms).filter(
    ([name, text]) => text && name !== 'workRegionCode' && name !== 'releaseClauses',
  );
  for (const [name, text] of typed) {
    const field = page.locator(`main form [name="${name}"]:visible`);
    if ((await field.count()) > 0) await recruiter.fill({ [name]: text });
  }
  await recruiter.fill({ templateName: TEMPLATE, transferProfileId, replyDays: '5' });
  await recruiter.submit();
  await page.waitForURL(/\/employer\/post-templates\?done=created/);

  await recruiter.open('/employer/agreements');
  await page.getByRole('link', { name: '批量邀请' }).click();
  await expect(page.locator('h1')).toHaveText('用表格一次邀请多位毕业生');
  await expectGood(recruiter);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载带收藏名单的表格' }).click(),
  ]);
  const book = XLSX.read(await readFile(await download.path()), { type: 'buffer' });
  lines = XLSX.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' });
  expect(lines[0]?.slice(0, 3)).toEqual(['姓名*', '收藏编号', '证件号码']);
  expect(lines.length).toBeGreaterThan(1);
  expect(JSON.stringify(lines)).not.toMatch(/\d{17}[\dX]/);
  const place = lines[0]?.indexOf('工作地点') ?? -1;
  for (const line of lines.slice(1)) line[place] = '110108';
});

test('the report says of every row what is good, what to look at and what to mend; a timed sending is held and stopped', async () => {
  const { page } = recruiter;
  const pay = lines[0]?.indexOf('转正月薪（元）') ?? -1;
  const wrong = ['查无此人', '', '110108200503070029'];
  const low = [...(lines[1] ?? [])];
  low[pay] = '16000.555';
  await upload(recruiter, '有错.xlsx', [lines[0] ?? [], low, wrong]);
  await expect(page.locator('h1')).toHaveText('核对完成：没有可以发出的行', { timeout: 30_000 });
  await expect(page.locator('main')).toContainText('不在收藏夹');
  await expect(page.locator('main')).toContainText('【转正月薪（元）】“16000.555”');
  await expectGood(recruiter);

  await page.getByRole('link', { name: '再传一份表格' }).click();
  await upload(recruiter, '邀请.xlsx', [...lines.slice(0, 2), wrong]);
  await expect(page.locator('h1')).toHaveText(/核对完成：1 行可以发出，1 行需要修改/, { timeout: 30_000 });
  await expectGood(recruiter);
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await recruiter.fill({ releaseOn: day, releaseHour: '9' });
  if ((await page.locator('[name="acknowledged"]').count()) > 0) await recruiter.fill({ acknowledged: true });
  await page.getByRole('button', { name: '只发出没有问题的（1 份）' }).click();
  await page.waitForURL(/\/releases\//);
  await expect(page.locator('h1')).toHaveText(/定时于 .* 发出 1 份邀请/);
  await expectGood(recruiter);
  await page.getByRole('button', { name: '暂停' }).click();
  await expect(page.locator('h1')).toHaveText(/已暂停/);
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page.locator('h1')).toHaveText(/定时于/);
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.locator('h1')).toHaveText('已停止：发出了 0 / 1 份');
});

test('without JavaScript, on a phone: upload, report, send, and see what became of it', async () => {
  const { page } = plain;
  await plain.open(LIST);
  await upload(plain, '手机.xlsx', lines.slice(0, 2));
  await expect(async () => {
    await page.reload();
    await expect(page.locator('h1')).toHaveText('核对完成：1 行都可以发出', { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  if ((await page.locator('[name="acknowledged"]').count()) > 0) await page.locator('[name="acknowledged"]').check();
  await page.getByRole('button', { name: '全部发出（1 份）' }).click();
  await page.waitForURL(/\/releases\//);
  await expect(async () => {
    await page.reload();
    await expect(page.locator('h1')).toHaveText('已发出 1 份邀请', { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('link', { name: '查看协议' }).click();
  await expect(page.locator('main')).toContainText(lines[1]?.[0] ?? '');
});
