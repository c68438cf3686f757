import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as XLSX from 'xlsx';
import { expectAccessible } from './support/accessibility';
import { Keyboard } from './support/keyboard';
import { Person } from './support/person';

// Certification by bank remittance, from the choice of the method to a certified employer: with a result file and
// JavaScript first, then recorded singly and without.
test.describe.configure({ mode: 'serial' });

const ACCOUNT = '11001085300059994454';
const uuid = '[0-9a-f-]{36}';

let operator: Person;
let employer: Person;
let amount: string;
let batch: string;

test.beforeAll(async ({ browser }) => {
  operator = await Person.with(browser, 'operator');
  await operator.signIn('operator@demo.test');
  employer = await Person.with(browser, 'employer');
  await employer.signIn('overdue@demo.test');
});

test.afterAll(async () => {
  for (const person of [operator, employer]) await person?.leave();
});

test('an employer chooses the transfer and names its account', async () => {
  const { page } = employer;
  await employer.open('/employer/certification/organisation');
  await employer.fill({ method: 'remittance' });
  await employer.figure('employer', '06');
  await employer.submit();
  await page.waitForURL(/\/certification\/remittance/);
  await employer.figure('employer', '07');
  await employer.fill({ account: '123', bankName: '中国建设银行北京学院路支行' });
  await employer.submit();
  await expect(page.getByRole('alert').filter({ hasText: '8 到 32 位数字' })).toBeVisible();
  await expect(page.locator('[name="bankName"]')).toHaveValue('中国建设银行北京学院路支行');
  // The rest with a keyboard only.
  const keys = new Keyboard(page);
  await keys.type('account', '1100 1085 3000 5999 4454');
  await keys.tick('main [name="confirmed"]');
  await keys.tick('main [name="consent"]');
  await keys.press('main button[type="submit"].button-primary');
  await page.waitForURL(/done=requested/);
  await expect(page.locator('main')).toContainText('1100************4454');
  await expect(page.locator('main')).not.toContainText(ACCOUNT);
  await expectAccessible(page);
});

test('the authorisation letter is a PDF with the data of the claim', async () => {
  const answer = await employer.page.request.get(
    `${process.env.BASE_URL}/api/employer/certification/authorisation-letter`,
  );
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the operator exports a payment file, which alone holds account and amount', async () => {
  const { page } = operator;
  await operator.open('/platform');
  await page.getByRole('link', { name: '待导出的汇款' }).click();
  await expect(page.locator('main')).toContainText('晚舟医药有限公司');
  await expect(page.locator('a.tab-link[aria-current="page"]')).toHaveText(/^待汇款\s*[1-9]\d*$/);
  await operator.figure('operator', 'remittances');
  await operator.submit();
  await page.waitForURL(new RegExp(`/batches/${uuid}`));
  batch = new URL(page.url()).pathname;
  await operator.figure('operator', 'payment-file');
  await expect(page.locator('main')).not.toContainText(ACCOUNT);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载付款文件（.xlsx）' }).click(),
  ]);
  const book = XLSX.read(await readFile(await download.path()), { type: 'buffer' });
  const lines = XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  const payment = lines.find((line) => line['收款人名称'] === '晚舟医药有限公司');
  expect(payment?.['收款账号']).toBe(ACCOUNT);
  amount = payment?.['金额（元）'] ?? '';
  expect(amount).toMatch(/^\d\.\d\d$/);
});

test("the bank's answers are imported; the same file again changes nothing", async () => {
  const { page } = operator;
  await operator.open(batch);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载结果登记表（.xlsx）' }).click(),
  ]);
  const book = XLSX.read(await readFile(await download.path()), { type: 'buffer' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const own = rows.findIndex((row) => row[1] === '晚舟医药有限公司');
  XLSX.utils.sheet_add_aoa(sheet, [['成功']], { origin: { r: own, c: 2 } });
  const buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  for (const heading of ['已登记 1 笔结果', '没有登记新的结果']) {
    await operator.open('/platform/remittances/results');
    await expectAccessible(page);
    await page.locator('input[type="file"]').setInputFiles({
      name: 'results.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });
    await operator.submit();
    await page.waitForURL(new RegExp(`/results/${uuid}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: '晚舟医药有限公司' }).click();
  await expect(page.locator('main')).toContainText('已汇出');
  await operator.figure('operator', 'remittance');
  await expect(page.locator('main')).not.toContainText(amount);
});

test('the employer enters the amount: a wrong one costs a try, the right one certifies', async () => {
  const { page } = employer;
  await employer.open('/employer');
  await page.getByRole('link', { name: '去填写金额' }).click();
  await page.waitForURL(/\/certification\/amount/);
  await expect(page.locator('main')).toContainText('1210********0785');
  await employer.figure('employer', '08');
  const wrong = amount === '1.11' ? '1.12' : '1.11';
  await employer.fill({ amount: wrong });
  await employer.submit();
  await expect(page.getByRole('alert').filter({ hasText: '金额不一致' })).toBeVisible();
  await expect(page.getByText(/请在 .*前填写，还可以填写 2 次/)).toBeVisible();
  await expectAccessible(page);
  const keys = new Keyboard(page);
  await keys.type('amount', amount);
  await keys.press('main button[type="submit"].button-primary');
  await page.waitForURL(/done=certified/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已通过身份认证');
  await employer.open('/employer/favourites');
  await expect(page).toHaveURL(/\/employer\/favourites/);
});

test('all of it works without JavaScript, on a phone, recorded singly', async ({ browser }) => {
  const plain = await Person.with(browser, 'plain', { javaScript: false, phone: true });
  const desk = await Person.with(browser, 'desk', { javaScript: false });
  await plain.signIn('remitting@demo.test');
  await desk.signIn('operator@demo.test');
  await desk.open('/platform/remittances?state=EXPORTED');
  await desk.page.getByRole('link', { name: '明之教育科技有限公司' }).click();
  await desk.page.getByText('登记为失败…').click();
  await desk.fill({ reason: '账号与户名不符' });
  await desk.page.locator('main button.button-danger').click();
  await desk.page.waitForURL(/done=failed/);

  await plain.open('/employer/certification');
  await expect(plain.page.locator('main')).toContainText('账号与户名不符');
  for (const method of ['materials', 'remittance']) {
    await plain.page.locator(`form:has([name="method"][value="${method}"]) button`).click();
    await plain.page.waitForURL(new RegExp(`done=${method}`));
  }
  await plain.page.getByRole('link', { name: '下一步：对公账号' }).click();
  await plain.fill({ account: ACCOUNT, bankName: '中国银行', bankLine: '12', confirmed: true });
  await plain.submit();
  await expect(plain.page.locator('main')).toContainText('联行号是 12 位数字');
  await plain.fill({ bankLine: '', consent: true, confirmed: true });
  await plain.submit();
  await plain.page.waitForURL(/done=requested/);

  await desk.open('/platform/remittances');
  await desk.submit();
  await desk.page.waitForURL(new RegExp(`/batches/${uuid}`));
  const path = new URL(desk.page.url()).pathname;
  const csv = await desk.page.request.get(`${process.env.BASE_URL}/api${path}?format=csv`);
  const line = (await csv.text()).split('\r\n').find((text) => text.includes('明之教育科技有限公司')) ?? '';
  const paid = line.split('","')[5] ?? '';
  await desk.page.getByRole('link', { name: '明之教育科技有限公司' }).click();
  await desk.submit();
  await desk.page.waitForURL(/done=sent/);
  await expect(desk.page.locator('main')).toContainText('明之教育科技有限公司会收到通知');

  await plain.open('/employer/certification/amount');
  await plain.fill({ amount: '12.00' });
  await plain.submit();
  await expect(plain.page.locator('main')).toContainText('这次不计次数');
  await plain.fill({ amount: paid });
  await plain.submit();
  await plain.page.waitForURL(/done=certified/);
  await plain.leave();
  await desk.leave();
});
