import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as XLSX from 'xlsx';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { expectAccessible } from './support/accessibility';
import { Person } from './support/person';

// Many graduates by one workbook: from the template to the results, with JavaScript and then without, by one employer.
test.describe.configure({ mode: 'serial' });

const LIST = '/employer/favourites/imports';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const uuid = '[0-9a-f-]{36}';

let recruiter: Person;
let plain: Person;
let answer: Buffer;

test.beforeAll(async ({ browser }) => {
  recruiter = await Person.with(browser, 'recruiter');
  plain = await Person.with(browser, 'plain', { javaScript: false, phone: true });
  for (const person of [recruiter, plain]) await person.signIn('rival@demo.test');
});

test.afterAll(async () => {
  for (const person of [recruiter, plain]) await person?.leave();
});

const linesOf = (bytes: Buffer): string[][] => {
  const book = XLSX.read(bytes, { type: 'buffer' });
  return XLSX.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
};
const workbookOf = (lines: string[][]): Buffer => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), '学生名单');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};
const upload = async ({ page }: Person, name: string, buffer: Buffer): Promise<void> => {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: SHEET, buffer });
  await page.getByRole('button', { name: '上传并开始导入' }).click();
};

test('the session says what it searches for, then takes the template', async () => {
  const { page } = recruiter;
  await recruiter.open('/employer/favourites');
  await page.getByRole('link', { name: '批量导入' }).click();
  await expect(page.locator('h1')).toHaveText('导入之前，请先说明查找目的');
  await recruiter.fill({ purpose: '校园招聘初筛通过，准备发起签约邀请', consent: true });
  await recruiter.submit();
  await expect(page.locator('h1')).toHaveText('用表格一次收藏多位毕业生');
  await recruiter.figure('employer', '15');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载导入模板（.xlsx）' }).click(),
  ]);
  const [header] = linesOf(await readFile(await download.path()));
  expect(header).toEqual(['姓名*', '证件类型', '证件号码*', '院校', '毕业年份', '标签', '备注']);
});

test('a workbook that cannot be read is refused beside the file, with the place and what to do', async () => {
  const { page } = recruiter;
  const sheet = XLSX.utils.aoa_to_sheet([
    ['姓名', '证件号码'],
    ['王晓雨', ''],
    ['李', ''],
  ]);
  sheet['!merges'] = [XLSX.utils.decode_range('A3:B3')];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'A');
  await upload(recruiter, '合并.xlsx', XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  await expect(page.getByRole('alert').filter({ hasText: '第 3 行 A 列，内容“李”' })).toContainText('请取消合并');
  await expectAccessible(page);
});

test('every row gets its result, and the page shows it without being touched', async () => {
  const { page } = recruiter;
  const [first, second] = demoGraduates;
  if (!first || !second) throw new Error('no graduates');
  await upload(
    recruiter,
    '意向名单.xlsx',
    workbookOf([
      ['姓名', '证件号码', '备注'],
      [` ${first.name} `, first.identityNumber, '=1+1'],
      ['张三', second.identityNumber, ''],
      ['李四', '123', ''],
    ]),
  );
  await page.waitForURL(new RegExp(`${LIST}/${uuid}$`));
  await expect(page.locator('h1')).toContainText('导入完成', { timeout: 30_000 });
  const table = page.getByRole('table');
  await expect(table).toContainText(/已加入|原已收藏/);
  await expect(table).toContainText('未查到');
  await expect(table).toContainText('【证件号码】“123”：');
  await expect(table).not.toContainText(first.identityNumber);
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载结果表格（.xlsx）' }).click(),
  ]);
  answer = await readFile(await download.path());
  const [header, line] = linesOf(answer);
  expect(header).toEqual(['姓名', '证件号码', '备注', '导入结果', '结果说明']);
  expect(line?.slice(1, 3)).toEqual([first.identityNumber, "'=1+1"]);
});

test('without JavaScript, on a phone, the answer is handed in again and adds nobody twice', async () => {
  const { page } = plain;
  await plain.open(LIST);
  await plain.fill({ purpose: '校园招聘初筛通过，准备发起签约邀请', consent: true });
  await plain.submit();
  await upload(plain, '坏.xlsx', Buffer.from('姓名,证件号码'));
  await expect(page.getByRole('alert').filter({ hasText: '这不是 .xlsx 表格文件' })).toBeVisible();
  await upload(plain, '再来.xlsx', answer);
  await page.waitForURL(new RegExp(`${LIST}/${uuid}$`));
  await expect(async () => {
    const refresh = page.getByRole('link', { name: '刷新进度' });
    if (await refresh.isVisible()) await refresh.click();
    await expect(page.locator('h1')).toHaveText('导入完成：没有新加入的毕业生');
  }).toPass({ timeout: 30_000 });
  await page.getByRole('link', { name: /^原已收藏/ }).click();
  await expect(page.getByRole('table')).toContainText('原来的标签和备注不变');
  await plain.open(LIST);
  await expect(page.getByRole('table')).toContainText('意向名单.xlsx');
});
