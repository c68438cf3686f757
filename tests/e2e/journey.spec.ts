import { type Browser, expect, test } from '@playwright/test';
import { residentIdCheckCharacter } from '@/lib/domain/rules/resident-id-number';
import { unifiedCreditCheckCharacter } from '@/lib/domain/rules/unified-credit-code';
import { plainText, readPdf, readQr } from '../support/read-pdf';
import { letterPdf, scannedPicture } from './support/materials';
import { Person, PASSWORD, Postman } from './support/person';
import { rosterFile, runMark, type Student, students } from './support/roster-file';

// One story from an empty school and an unknown employer to a document anyone can verify; each chapter goes on
// where the one before ended.
test.describe.configure({ mode: 'serial' });

const mark = runMark();
const digits = String(mark).padStart(4, '0');
const school = { name: `南湖大学${digits}`, code: `2${digits}`, reviewer: `school${digits}@demo.test` };
const department = { reviewer: `department${digits}@demo.test` };
const roster = students(300, mark);
const [graduate] = roster as [Student, ...Student[]];
const creditBody = `91110108MA0${digits}A8B`.replace(/[IOSVZ]/g, 'A').slice(0, 17);
const employer = {
  name: `青石精密制造${digits}有限公司`,
  creditCode: creditBody + unifiedCreditCheckCharacter(creditBody),
  person: '洪晓舟',
  mobile: `1720000${digits}`,
  email: `hr${digits}@demo.test`,
};

let operator: Person;
let reviewer: Person;
let departmentReviewer: Person;
let recruiter: Person;
let student: Person;
let post: Postman;
let agreement: string;

test.beforeAll(async ({ browser }) => {
  expect(residentIdCheckCharacter(graduate.identityNumber.slice(0, 17))).toBe(graduate.identityNumber.at(-1));
  operator = await Person.with(browser, 'operator');
  await operator.signIn('operator@demo.test');
  post = new Postman(operator);
});

test.afterAll(async () => {
  for (const person of [operator, reviewer, departmentReviewer, recruiter, student]) await person?.leave();
});

/** Opens the link of an invitation and sets a password. */
async function joinByLink(person: Person, address: string): Promise<void> {
  await person.open(await post.link(address));
  await person.fill({ password: PASSWORD, terms: true });
  await person.submit();
  await person.page.waitForURL(/\/school/);
}

test('the operator opens a school and asks its reviewer in', async ({ browser }) => {
  await operator.open('/platform/schools/new');
  await operator.fill({ name: school.name, code: school.code, year: '2027', levels: 'DEPARTMENT-SCHOOL' });
  await operator.figure('operator', 'open-school');
  await operator.submit();
  await operator.page.waitForURL(/\/platform\/schools\/[0-9a-f-]{36}/);
  const place = new URL(operator.page.url()).pathname;
  await operator.fill({ name: '陆时安', address: school.reviewer, level: 'SCHOOL' });
  await operator.page.locator('main form:has([name="address"]) button[type="submit"]').click();
  await expect(operator.page.getByText('陆时安').first()).toBeVisible();
  await operator.figure('operator', 'school');
  reviewer = await Person.with(browser, 'school');
  await joinByLink(reviewer, school.reviewer);
  await operator.open(place);
});

test('the school uploads its roster of 300 and takes it over', async () => {
  const { page } = reviewer;
  await reviewer.open('/school/graduates/imports');
  await reviewer.figure('school', 'import');
  await page.locator('input[type="file"]').setInputFiles({
    name: '2027届毕业生.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: rosterFile(roster, school.name),
  });
  await page.locator('form:has(input[type="file"]) button[type="submit"]').click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('300');
  await reviewer.figure('school', 'preview');
  await reviewer.submit();
  await page.waitForURL(/done=/);
  await reviewer.open('/school/graduates');
  await expect(page.locator('tbody tr').first()).toContainText(graduate.name);
  await reviewer.figure('school', 'graduates');
});

test('a department reviewer is asked in', async ({ browser }) => {
  await operator.open('/platform/schools');
  await operator.page.getByRole('link', { name: school.name }).first().click();
  await operator.page.waitForURL(/\/platform\/schools\/[0-9a-f-]{36}/);
  await operator.fill({ name: '叶清禾', address: department.reviewer });
  const level = operator.page.locator('main form [name="level"]');
  await level.selectOption({ label: `院系审核 · ${graduate.department}` });
  await operator.page.locator('main form:has([name="address"]) button[type="submit"]').click();
  await expect(operator.page.getByText('叶清禾').first()).toBeVisible();
  departmentReviewer = await Person.with(browser, 'department');
  await joinByLink(departmentReviewer, department.reviewer);
});

test('an employer registers with a code to mobile and e-mail', async ({ browser }) => {
  recruiter = await Person.with(browser, 'employer');
  await recruiter.open('/');
  await recruiter.figure('employer', '01');
  await recruiter.open('/sign-in');
  await recruiter.figure('employer', '02');
  await recruiter.open('/register');
  const { person, name, mobile, email } = employer;
  await recruiter.fill({ name: person, organisation: name, mobile, email });
  await recruiter.submit('mobile-code');
  await expect(recruiter.page.getByRole('status').first()).toBeVisible();
  const mobileCode = await post.code(mobile);
  await recruiter.submit('email-code');
  const emailCode = await post.code(email);
  await recruiter.fill({ mobileCode, emailCode, password: PASSWORD, consent: true });
  await recruiter.figure('employer', '03');
  await recruiter.submit();
  await recruiter.page.waitForURL(/\/employer\/certification/);
});

test('it proves who it is: choice, person, organisation, materials', async () => {
  const { page } = recruiter;
  await recruiter.open('/employer/certification/platforms');
  await recruiter.fill({ platforms: 'both' });
  await recruiter.figure('employer', '04');
  await recruiter.submit();
  await page.waitForURL((url) => !url.pathname.endsWith('/platforms'));
  await recruiter.open('/employer/certification/person');
  await recruiter.fill({
    name: employer.person,
    companyName: employer.name,
    department: '人力资源部',
    position: '招聘主管',
    email: employer.email,
    workTelephone: '010-62220001',
  });
  await recruiter.figure('employer', '05');
  await recruiter.submit();
  await page.waitForURL((url) => !url.pathname.endsWith('/person'));
  await recruiter.open('/employer/certification/organisation');
  await recruiter.chooseRegion('regionCode', ['110000', '110100', '110108'], '北京市海淀区');
  await recruiter.fill({
    creditCode: employer.creditCode,
    industry: '22',
    enterpriseType: 'private',
    nature: '34',
    scale: '100-299',
    address: '学清路 8 号 3 层',
    contact: employer.person,
    telephone: '010-62220001',
    email: employer.email,
  });
  await recruiter.figure('employer', '06');
  await recruiter.submit();
  await page.waitForURL((url) => !url.pathname.endsWith('/organisation'));
  await uploadMaterials();
  await recruiter.open('/employer/certification/submit');
  await recruiter.fill({ confirmed: true });
  await recruiter.submit();
  await page.waitForURL((url) => !url.pathname.endsWith('/submit'));
});

async function uploadMaterials(): Promise<void> {
  const { page } = recruiter;
  const png = (name: string, seed: number) => ({ name, mimeType: 'image/png', buffer: scannedPicture(seed) });
  const files = {
    licence: png('营业执照.png', 1),
    authorisation: { name: '授权书.pdf', mimeType: 'application/pdf', buffer: await letterPdf() },
    'id-front': png('正面.png', 2),
    'id-back': png('反面.png', 3),
  };
  for (const [kind, file] of Object.entries(files)) {
    await recruiter.open('/employer/certification/materials');
    const consent = page.locator(`[name="consent-${kind}"]`);
    if (await consent.count()) await consent.check();
    await page.locator(`input[name="file-${kind}"]`).setInputFiles(file);
    await expect(page.getByRole('status').filter({ hasText: '已上传。' })).toBeVisible();
  }
  await recruiter.open('/employer/certification/materials');
  await recruiter.figure('employer', '09');
}

test('the operator compares pictures and data, and approves', async () => {
  const { page } = operator;
  await operator.open('/platform');
  await operator.figure('operator', 'home');
  await operator.open('/platform/certifications');
  await operator.figure('operator', 'queue');
  await page.getByRole('link', { name: employer.name }).first().click();
  await page.waitForURL(/\/platform\/certifications\/[0-9a-f-]{36}/);
  await expect(page.locator('main img').first()).toBeVisible();
  await operator.figure('operator', 'compare');
  await operator.fill({ compared: true });
  await operator.submit();
  await page.waitForURL(/done=/);
});

test('the employer finds the graduate, keeps her, and writes where archives go', async () => {
  const { page } = recruiter;
  await recruiter.open('/employer/favourites/search');
  await recruiter.fill({ purpose: '校园招聘录用签约', consent: true });
  await recruiter.submit();
  await expect(page.locator('main [name="identityNumber"]')).toBeVisible();
  await recruiter.fill({ name: graduate.name, identityKind: 'resident-id', identityNumber: graduate.identityNumber });
  await recruiter.submit();
  await page.waitForURL(/search=/);
  expect(page.url()).not.toContain(graduate.identityNumber);
  await expect(page.locator('main')).toContainText(graduate.major);
  await recruiter.figure('employer', '13');
  await page.locator('main form:has([name="enrolmentId"]) button[type="submit"]').first().click();
  await page.waitForURL(/done=/);
  await recruiter.figure('employer', '14');
  await recruiter.open('/employer/favourites');
  await expect(page.locator('tbody')).toContainText(graduate.name);
  await recruiter.figure('employer', '12');
  await recruiter.open('/employer/transfer-profiles/new');
  await recruiter.fill({
    label: '北京入职',
    acceptsArchive: 'yes',
    archiveTransferKind: 'custodian',
    archiveRecipient: '海淀区人才服务中心',
    archiveContact: '档案科',
    archiveTelephone: '010-62220002',
    archiveAddress: '北京市海淀区海淀大街 8 号',
    archivePostcode: '100080',
    acceptsHousehold: 'no',
  });
  await recruiter.submit();
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
});

test('it writes the letter, checks it and sends it', async () => {
  const { page } = recruiter;
  await recruiter.open('/employer/favourites');
  await page.locator('tbody').getByRole('link', { name: graduate.name }).first().click();
  await page.waitForURL(/\/employer\/favourites\/[0-9a-f-]{36}/);
  await page.getByRole('link', { name: /邀请/ }).first().click();
  await page.waitForURL(/\/employer\/agreements\/new/);
  await recruiter.chooseRegion('workRegionCode', ['110000', '110100', '110108'], '北京市海淀区');
  await recruiter.fill({
    post: '精密设备工程师',
    occupation: '13',
    workAddress: '学清路 8 号',
    contractTermKind: 'fixed',
    contractMonths: '36',
    probationMonths: '3',
    probationPay: '13000',
    regularPay: '15000',
    reportFromOn: '2027-07-01',
    reportToOn: '2027-07-15',
    employerDamages: '3000',
    graduateDamages: '3000',
    replyDays: '7',
  });
  await recruiter.figure('employer', '17');
  await recruiter.submit();
  await page.waitForURL(/\/new\/check/);
  await expect(page.locator('main')).toContainText('¥15,000');
  await recruiter.submit();
  await page.waitForURL(/\/employer\/agreements\/[0-9a-f-]{36}/);
  agreement = /agreements\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await recruiter.figure('employer', '19');
  await recruiter.open('/employer/agreements');
  await recruiter.figure('employer', '18');
});

test('the graduate activates with a code to the mobile of the roster, agrees and confirms', async ({ browser }) => {
  student = await Person.with(browser, 'graduate', { phone: true });
  const { page } = student;
  await student.open('/activate');
  await student.fill({
    name: graduate.name,
    identityKind: 'resident-id',
    identityNumber: graduate.identityNumber,
    channel: 'SMS',
  });
  await student.submit('code');
  await expect(page.getByRole('status').first()).toBeVisible();
  await student.fill({ code: await post.code(graduate.mobile), password: PASSWORD, terms: true });
  await student.figure('graduate', 'activate');
  await student.submit();
  await page.waitForURL(/\/graduate/);
  for (const kind of ['IDENTITY_NUMBER', 'EMPLOYER_DISPLAY']) {
    await student.open('/graduate/consents');
    await student.figure('graduate', 'consents');
    const form = page.locator(`form:has(input[name="kind"][value="${kind}"])`);
    await form.locator('[name="agreed"]').check();
    await form.locator('button[type="submit"]:not([name="intent"])').first().click();
    await page.waitForURL(/done=/);
  }
  await student.open('/graduate/confirm');
  await expect(page.locator('main')).toContainText(graduate.studentNumber);
  await student.figure('graduate', 'confirm');
  await student.submit();
  await page.waitForURL(/done=/);
});

test('she reads what it binds, proves who she is, and accepts', async () => {
  const { page } = student;
  await student.open('/graduate');
  await student.figure('graduate', 'home');
  await student.open(`/graduate/invitations/${agreement}`);
  await expect(page.locator('main')).toContainText('精密设备工程师');
  await student.figure('graduate', 'invitation');
  await student.open(`/graduate/invitations/${agreement}/accept`);
  await student.fill({ method: 'password', password: PASSWORD });
  await student.submit();
  await expect(page.locator('[name="confirmed"]')).toBeVisible();
  await student.fill({ confirmed: true });
  await student.figure('graduate', 'accept');
  await student.submit();
  await page.waitForURL(/done=/);
  await student.figure('graduate', 'accepted');
  await recruiter.open(`/employer/agreements/${agreement}`);
  await recruiter.figure('employer', '20');
});

test('department, then school pass it', async () => {
  for (const person of [departmentReviewer, reviewer]) {
    const { page } = person;
    await person.open('/school');
    await person.figure('school', 'home');
    await person.open('/school/reviews');
    await page.getByRole('link', { name: graduate.name }).first().click();
    await page.waitForURL(/\/school\/reviews\/[0-9a-f-]{36}/);
    await person.figure('school', person === reviewer ? 'review-school' : 'review-department');
    await person.submit();
    await page.waitForURL(/done=passed/);
  }
});

test('the document is the same for all, and its QR leads to what the platform knows', async ({ browser }) => {
  const { page } = recruiter;
  await recruiter.open('/employer');
  await recruiter.figure('employer', '11');
  await recruiter.open(`/employer/agreements/${agreement}`);
  await recruiter.figure('employer', '22');
  await student.open(`/graduate/agreements/${agreement}`);
  await student.figure('graduate', 'signed');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`a[href*="/api/agreements/${agreement}/document"]`).first().click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const { pages } = await readPdf(bytes);
  const text = plainText(pages);
  for (const part of [
    graduate.name,
    graduate.identityNumber,
    employer.name,
    '15,000',
    '海淀区人才服务中心',
    school.name,
  ]) {
    expect(text).toContain(part);
  }
  const address = await readQr(bytes, 1);
  expect(address).toContain('/verify/');
  const anybody = await Person.with(browser, 'anybody');
  await anybody.open(new URL(address ?? '').pathname);
  await expect(anybody.page.locator('main')).toContainText('已签约');
  await expect(anybody.page.locator('main')).toContainText(employer.name);
  await expect(anybody.page.locator('main')).not.toContainText(graduate.name);
  await anybody.figure('graduate', 'verify');
  await anybody.leave();
  const stranger = await Person.with(browser, 'rival');
  await stranger.signIn('rival@demo.test');
  const answer = await stranger.page.request.get(`${process.env.BASE_URL}/api/agreements/${agreement}/document`);
  expect(answer.status()).toBe(404);
  await stranger.leave();
  await recruiter.open('/account/members');
  await recruiter.figure('employer', '27');
  await student.open('/graduate/searches');
  await student.figure('graduate', 'searches');
  await reviewer.open('/school/departments');
  await reviewer.figure('school', 'departments');
});

// The same for somebody whose browser runs no scripts: sign-in, acceptance and both reviews.
test('without JavaScript: a second graduate signs in, reads, proves and accepts; both levels pass it', async ({
  browser,
}) => {
  const second = roster[3] ?? graduate;
  const letter = await sendSecondLetter(second);
  await activateWithoutScripts(browser, second);
  const plain = await Person.with(browser, 'plain', { javaScript: false, phone: true });
  await plain.signIn(second.mobile);
  await plain.open(`/graduate/invitations/${letter}/accept`);
  await plain.fill({ method: 'password', password: 'a wrong password' });
  await plain.submit();
  await expect(plain.page.getByRole('alert').first()).toBeVisible();
  await plain.fill({ method: 'password', password: PASSWORD });
  await plain.submit();
  await plain.fill({ confirmed: true });
  await plain.submit();
  await expect(plain.page).toHaveURL(/done=/);
  await plain.leave();
  for (const account of [department.reviewer, school.reviewer]) {
    const judge = await Person.with(browser, account, { javaScript: false });
    await judge.signIn(account);
    await judge.open(`/school/reviews/${letter}`);
    await judge.submit();
    await expect(judge.page).toHaveURL(/done=passed/);
    await judge.leave();
  }
  await recruiter.open(`/employer/agreements/${letter}`);
  await expect(recruiter.page.locator('main')).toContainText('已签约');
});

/** A letter to another graduate of the same department, from the employer's pages. */
async function sendSecondLetter({ name, identityNumber }: Student): Promise<string> {
  const { page } = recruiter;
  await recruiter.open('/employer/favourites/search');
  await recruiter.fill({ name, identityKind: 'resident-id', identityNumber });
  await recruiter.submit();
  await page.waitForURL(/search=/);
  await page.locator('main form:has([name="enrolmentId"]) button[type="submit"]').first().click();
  await page.waitForURL(/done=/);
  await recruiter.open('/employer/favourites');
  await page.locator('tbody').getByRole('link', { name }).first().click();
  await page.waitForURL(/\/employer\/favourites\/[0-9a-f-]{36}/);
  await page.getByRole('link', { name: /邀请/ }).first().click();
  await page.waitForURL(/\/employer\/agreements\/new/);
  await recruiter.chooseRegion('workRegionCode', ['110000', '110100', '110108'], '北京市海淀区');
  await recruiter.fill({
    post: '测试工程师',
    occupation: '13',
    contractTermKind: 'open-ended',
    regularPay: '12000',
    reportFromOn: '2027-07-01',
    reportToOn: '2027-07-31',
    employerDamages: '0',
    graduateDamages: '0',
  });
  await recruiter.submit();
  await page.waitForURL(/\/new\/check/);
  await recruiter.submit();
  await page.waitForURL(/\/employer\/agreements\/[0-9a-f-]{36}/);
  return /agreements\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** Activation, both consents and the confirmation, all by native forms. */
async function activateWithoutScripts(browser: Browser, who: Student): Promise<void> {
  const plain = await Person.with(browser, 'plain', { javaScript: false, phone: true });
  await plain.open('/activate');
  const claim = { name: who.name, identityKind: 'resident-id', identityNumber: who.identityNumber, channel: 'SMS' };
  await plain.fill(claim);
  await plain.submit('code');
  await plain.fill({ code: await post.code(who.mobile), password: PASSWORD, terms: true });
  await plain.submit();
  await expect(plain.page).toHaveURL(/\/graduate/);
  for (const kind of ['IDENTITY_NUMBER', 'EMPLOYER_DISPLAY']) {
    await plain.open('/graduate/consents');
    const form = plain.page.locator(`form:has(input[name="kind"][value="${kind}"])`);
    await form.locator('[name="agreed"]').check();
    await form.locator('button[type="submit"]:not([name="intent"])').first().click();
    await expect(plain.page).toHaveURL(/done=/);
  }
  await plain.open('/graduate/confirm');
  await plain.submit();
  await expect(plain.page).toHaveURL(/done=/);
  await plain.leave();
}
