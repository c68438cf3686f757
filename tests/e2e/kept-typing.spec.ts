import { expect, test } from '@playwright/test';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { letterPdf } from './support/materials';
import { Person } from './support/person';

// Nothing that was typed is lost when the answer is no; without JavaScript, where losing it is easiest.

test('whoever types a code that is certified already is led to ask to join, and finds the form as he left it', async ({
  browser,
}) => {
  const person = await Person.with(browser, 'supplement', { javaScript: false, phone: true });
  const { page } = person;
  const code = demoEmployers[0].profile.creditCode;
  await person.signIn('supplement@demo.test');
  for (const intent of ['check', undefined]) {
    await person.open('/employer/certification/organisation');
    const address = intent ? '新街口外大街 1 号' : '新街口外大街 2 号';
    await person.fill({ creditCode: code, address, regionCode: '北京市海淀区' });
    await person.submit(intent);
    await expect(page.getByRole('alert').filter({ hasText: '已经认证' })).toBeVisible();
    await expect(page.locator('[name="address"]')).toHaveValue(address);
    await page.getByRole('link', { name: '申请加入该单位' }).click();
    await expect(page.locator('[name="creditCode"]')).toHaveValue(code);
    await page.getByRole('link', { name: '回去修改单位信息' }).click();
    await expect(page.locator('[name="address"]')).toHaveValue(address);
    await expect(page.locator('[name="creditCode"]')).toHaveValue(code);
  }
  await person.leave();
});

test('an operator who refuses a request a colleague has just refused reads so and finds his reason', async ({
  browser,
}) => {
  const asker = await Person.with(browser, 'recruiter', { javaScript: false });
  await asker.signIn('recruiter@demo.test');
  await asker.open('/employer/account/administrator');
  await asker.fill({ reason: '原管理员已离职，联系不上' }, 'main form:has(input[type="file"])');
  const file = { name: 'proof.pdf', mimeType: 'application/pdf', buffer: await letterPdf() };
  await asker.page.locator('main input[type="file"]').setInputFiles(file);
  await asker.page.locator('main form:has(input[type="file"]) button[type="submit"]').click();
  await asker.page.waitForURL(/done=requested/);
  await asker.leave();

  const operator = await Person.with(browser, 'operator', { javaScript: false });
  const { page } = operator;
  await operator.signIn('operator@demo.test');
  await operator.open('/platform/administrator-requests');
  await page.locator('main a[href*="/platform/administrator-requests/"]').first().click();
  const form = 'main form:has([name="answer"])';
  await operator.fill({ answer: '字'.repeat(501) }, form);
  await page.locator(`${form} button`).click();
  await expect(page.locator('main')).toContainText('500 字以内');
  await expect(page.locator('[name="answer"]')).toHaveValue('字'.repeat(501));

  const colleague = await page.context().newPage();
  await colleague.goto(page.url());
  await colleague.locator('[name="answer"]').fill('证明不清楚');
  await colleague.locator(`${form} button`).click();
  await colleague.waitForURL(/done=refused/);
  await operator.fill({ answer: '证明上没有公章' }, form);
  await page.locator(`${form} button`).click();
  await expect(page.getByRole('alert').filter({ hasText: '已经处理过' })).toBeVisible();
  await expect(page.locator('main textarea')).toHaveValue('证明上没有公章');
  await expect(page.locator('main')).toContainText('证明不清楚');
  await operator.leave();
});
