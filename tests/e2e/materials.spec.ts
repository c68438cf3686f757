import { expect, type Page, test } from '@playwright/test';
import { pdfOf } from '../support/papers';
import { expectAccessible } from './support/accessibility';
import { Keyboard } from './support/keyboard';
import { expectDrawn } from './support/materials';
import { Person } from './support/person';

// One account whose claim waits for supplements: each chapter follows the one before.
test.describe.configure({ mode: 'serial' });

const page = '/employer/certification/materials';
const pdf = (buffer: Buffer) => ({ name: '其他证明.pdf', mimeType: 'application/pdf', buffer });
const panel = (at: Page) => at.locator('main section:has(input[name="file-other"])');

/** With a script choosing is sending; without one the button of the form sends what was chosen. */
async function choose(at: Page, buffer: Buffer): Promise<void> {
  await at.locator('input[name="file-other"]').setInputFiles(pdf(buffer));
}

async function send(at: Page, buffer: Buffer): Promise<void> {
  await choose(at, buffer);
  await at.getByRole('button', { name: '上传所选文件' }).click();
}

test('the pages of an uploaded PDF stand on the page as pictures; one that is locked changes nothing', async ({
  browser,
}) => {
  const person = await Person.with(browser, 'supplement');
  const { page: at } = person;
  await person.signIn('supplement@demo.test');
  await person.open(page);
  await choose(at, await pdfOf({ pages: 3 }));
  await expect(panel(at).getByRole('status').filter({ hasText: '已上传' })).toBeVisible({ timeout: 20_000 });
  const pictures = panel(at).getByRole('img');
  await expectDrawn(pictures, 3);
  await expect(pictures.nth(1)).toHaveAttribute('alt', /第 2 页（共 3 页）/);
  await expectAccessible(at);
  await choose(at, await pdfOf({ userPassword: 'secret' }));
  await expect(panel(at).getByRole('alert')).toContainText('打开密码');
  await expectDrawn(pictures, 3);
  await expect(at.locator('embed, object, iframe')).toHaveCount(0);
  await expectAccessible(at);
  await person.leave();
});

test('without JavaScript a PDF is replaced, and what cannot be shown is said beside its field', async ({ browser }) => {
  const person = await Person.with(browser, 'supplement', { javaScript: false, phone: true });
  const { page: at } = person;
  await person.signIn('supplement@demo.test');
  await person.open(page);
  await send(at, await pdfOf({ pages: 1 }));
  await at.waitForURL(/done=other/);
  await expectDrawn(panel(at).getByRole('img'), 1);
  await send(at, await pdfOf({ pages: 21 }));
  await at.waitForURL(/problem=PDF_TOO_MANY_PAGES/);
  await expect(panel(at)).toContainText('超过 20 页');
  await expectDrawn(panel(at).getByRole('img'), 1);
  await person.leave();
});

for (const phone of [false, true]) {
  test(`an operator compares the pages with what was filled in, ${phone ? 'one below the other on a phone' : 'side by side'}`, async ({
    browser,
  }) => {
    const person = await Person.with(browser, 'operator', { phone });
    const { page: at } = person;
    await person.signIn('operator@demo.test');
    await person.open('/platform/certifications');
    await at.getByRole('link', { name: '越溪数据有限公司' }).first().click();
    await at.waitForURL(/\/platform\/certifications\/[0-9a-f-]{36}/);
    const pictures = at.locator('main').getByRole('img');
    await expectDrawn(pictures, 4);
    const typed = at.getByRole('region', { name: '填写的信息' });
    const [left, right] = [await pictures.first().boundingBox(), await typed.boundingBox()];
    if (phone) expect(right?.y).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0));
    else expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    await expectAccessible(at);
    const keys = new Keyboard(at);
    const larger = at.waitForEvent('popup');
    await keys.press('main a:has(img[alt^="授权书"])');
    const picture = (await larger).locator('img');
    await expect.poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1414);
    await at.bringToFront();
    await keys.reach('[role="region"]');
    await person.leave();
  });
}
