import { expect, test } from '@playwright/test';
import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import { expectAccessible } from './support/accessibility';
import { PASSWORD, Person } from './support/person';
import { changeRules } from './support/school-rules';

const settings = '/school/settings';
const today = shanghaiDate(new Date());
const over = { acceptanceFromOn: addDays(today, -30), acceptanceToOn: addDays(today, -1) };
const ahead = { acceptanceFromOn: addDays(today, 1), acceptanceToOn: addDays(today, 200) };

async function letterOf(graduate: Person): Promise<string> {
  await graduate.open('/graduate/invitations');
  const link = graduate.page.locator('main a[href*="/graduate/invitations/"]').first();
  return (await link.getAttribute('href')) ?? '';
}

for (const javaScript of [false, true]) {
  test(`the school changes its rules, and both sides live by them, ${javaScript ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    // Not what is in force when the story is told a second time.
    const open = { acceptanceFromOn: addDays(today, -30), acceptanceToOn: addDays(today, javaScript ? 210 : 200) };
    const papers = ['本人签字的解约申请', javaScript ? '单位意见书' : '单位意见'];
    const accessible = async ({ page }: Person) => (javaScript ? expectAccessible(page) : undefined);
    const school = await Person.with(browser, 'school', { javaScript });
    await school.signIn('school@demo.test');
    await changeRules(school, open);

    // A graduate is about to accept: proved, the last page open.
    const graduate = await Person.with(browser, 'graduate', { javaScript, phone: true });
    await graduate.signIn('graduate9@demo.test');
    const letter = await letterOf(graduate);
    // In the demo he asked for changes; who takes that back can accept again.
    await graduate.open(`${letter}/counter/take-back`);
    if ((await graduate.page.locator('main form').count()) > 0) await graduate.submit();
    await graduate.open(`${letter}/accept`);
    await expect(graduate.page.locator('main')).toContainText('学校的规定');
    await graduate.fill({ method: 'password', password: PASSWORD });
    await graduate.page.getByRole('button', { name: '验证身份' }).click();
    await expect(graduate.page.locator('main')).toContainText('身份已验证，请最后确认');
    await accessible(graduate);

    // A mistake is named at its field and keeps what was typed; then the last look says what changes and for whom.
    await school.open(settings);
    await accessible(school);
    await school.page.getByRole('link', { name: '修改规定' }).click();
    await school.page.waitForURL(/\/change$/);
    await school.fill({ ...over, acceptanceFromOn: today, requiredPapers: papers.join('\n') });
    await school.submit();
    const alert = school.page.locator('main').getByRole('alert');
    await expect(alert).toContainText('应约到哪天为止 · 结束日期早于开始日期');
    await expect(school.page.locator('[name="requiredPapers"]')).toHaveValue(/单位意见/);
    await accessible(school);
    await school.fill({ ...over, publicNoticeDays: javaScript ? '5' : '4' });
    await school.submit();
    await school.page.waitForURL(/\/check\?/);
    const main = school.page.locator('main');
    await expect(main).toContainText('按新规定，今天不在受理应约的时间内');
    await expect(main).toContainText('份邀请正在等毕业生回应');
    await expect(main.locator('table')).toContainText(papers.join('、'));
    await accessible(school);
    await school.page.getByRole('link', { name: '返回修改' }).click();
    await school.page.waitForURL(/\/change\?/);
    await expect(school.page.locator('[name="acceptanceToOn"]')).toHaveValue(over.acceptanceToOn);
    await school.submit();
    await school.page.waitForURL(/\/check\?/);
    await school.submit();
    await school.page.waitForURL(/done=2027/);
    await expect(main).toContainText('已经结束');
    await school.page.getByRole('link', { name: '历次修改' }).click();
    await expect(main).toContainText(`改为“${papers.join('、')}”`);
    await accessible(school);

    // What counts is the click: the page he had open accepts nothing any more.
    await graduate.fill({ confirmed: true });
    await graduate.submit();
    await expect(graduate.page.locator('main')).toContainText(
      `学校受理应约的时间到 ${over.acceptanceToOn}（含当天）为止`,
    );
    await graduate.open(letter);
    await expect(graduate.page.locator('main')).toContainText(
      `学校受理应约的时间到 ${over.acceptanceToOn}（含当天）为止`,
    );
    await expect(graduate.page.getByRole('link', { name: '接受邀请' })).toHaveCount(0);
    await expect(graduate.page.locator('main')).toContainText(papers.join('、'));
    await accessible(graduate);

    await changeRules(school, ahead);
    await graduate.open(`${letter}/accept`);
    await expect(graduate.page.locator('main')).toContainText(`学校从 ${ahead.acceptanceFromOn} 起受理应约`);
    await accessible(graduate);

    // The employer reads the same before it sends, and on the record.
    const employer = await Person.with(browser, 'employer', { javaScript });
    await employer.signIn('employer@demo.test');
    await employer.open(letter.replace('/graduate/invitations/', '/employer/agreements/'));
    await expect(employer.page.locator('main')).toContainText('还没有开始');
    await expect(employer.page.locator('main')).toContainText(papers.join('、'));
    await accessible(employer);
    await employer.open('/employer/agreements/new');
    await employer.page.locator('main tr a[href*="graduate="]').first().click();
    await employer.page.waitForURL(/graduate=/);
    await expect(employer.page.locator('main')).toContainText('学校的规定');
    await accessible(employer);
    await employer.leave();

    await changeRules(school, open);
    await graduate.open(letter);
    await expect(graduate.page.getByRole('link', { name: '接受邀请' })).toBeVisible();
    await graduate.leave();
    await school.leave();
  });
}

test('a department reviewer reads the rules and changes nothing', async ({ browser }) => {
  const department = await Person.with(browser, 'department', { phone: true });
  await department.signIn('department@demo.test');
  await department.open(settings);
  await expect(department.page.locator('main')).toContainText('规定由学校一级的审核人修改');
  await expect(department.page.getByRole('link', { name: '修改规定' })).toHaveCount(0);
  await expectAccessible(department.page);
  const answer = await department.page.request.get(`${settings}/2027/change`);
  expect(answer.status()).toBe(404);
  await department.leave();
});
