import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseTerms, adviseTransfer } from '@/lib/domain/agreement/advice';
import { employerForm } from '@/lib/domain/agreement/employer-snapshot';
import { graduateSnapshotSchema } from '@/lib/domain/agreement/graduate-snapshot';
import { canonicalJson, LETTER_FORM, letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { readTermsForm, replyDaysForm, termsForm, termsSchema, type Terms } from '@/lib/domain/agreement/terms';
import { transferForm, transferSchema } from '@/lib/domain/agreement/transfer';

const termsInput = {
  post: ' 前端工程师 ',
  occupation: '13',
  workRegionCode: '350102',
  workAddress: '',
  contractTermKind: 'fixed',
  contractMonths: '３６',
  probationMonths: '3',
  traineeshipMonths: '',
  probationPay: '7,200',
  regularPay: '9000',
  otherPay: '',
  socialInsurance: '五险一金',
  housing: '',
  reportFromOn: '2026/7/1',
  reportToOn: '2026年7月10日',
  reportPlace: '',
  employerDamages: '3000',
  graduateDamages: '0',
  releaseConditions: '',
  otherAgreements: '',
};
const transferInput = {
  acceptsArchive: 'yes',
  archiveTransferKind: 'custodian',
  archiveRecipient: '福州市人才服务中心',
  archiveDepartment: '',
  archiveContact: '林 敏',
  archiveTelephone: '0591 87654321',
  archiveAddress: '福建省福州市鼓楼区东大路36号',
  archivePostcode: '350001',
  acceptsHousehold: 'no',
  householdAddress: '',
};
const employerInput = {
  name: '海风软件（福州）有限公司',
  creditCode: '91350100m000100y43',
  nature: '34',
  industry: '34',
  regionCode: '350102',
  address: '软件大道89号',
  contact: '陈晨',
  telephone: '13800138000',
  email: 'HR@example.cn',
};
const context = { employerNature: '34', today: '2026-03-01', graduatesOn: '2026-06-30' } as const;

function problemsOf(change: Record<string, string>) {
  const result = termsForm.safeParse({ ...termsInput, ...change });
  return result.error?.issues.map((issue) => `${issue.path.join('.')}:${issue.message}`) ?? [];
}
function adviceOf(change: Record<string, string>, more = {}) {
  const { draft } = readTermsForm({ ...termsInput, ...change });
  return adviseTerms(draft, { ...context, ...more }).map((advice) => `${advice.level}:${advice.code}`);
}

describe('terms of a letter', () => {
  it('turn form texts into fen, months and dates', () => {
    const terms = termsForm.parse(termsInput);
    expect(terms).toMatchObject({
      post: '前端工程师',
      contractMonths: 36,
      probationMonths: 3,
      traineeshipMonths: null,
      probationPayFen: 720_000,
      regularPayFen: 900_000,
      reportFromOn: '2026-07-01',
      reportToOn: '2026-07-10',
      graduateDamagesFen: 0,
      housing: null,
    });
    expect(termsSchema.parse(terms)).toEqual(terms);
  });

  it('refuse fields nobody asked for', () => {
    expect(termsForm.safeParse({ ...termsInput, employerId: 'x' }).success).toBe(false);
    expect(termsSchema.safeParse({ ...termsForm.parse(termsInput), quota: 1 }).success).toBe(false);
  });

  it.each([
    [{ traineeshipMonths: '6' }, 'traineeshipMonths:TERMS_PROBATION_AND_TRAINEESHIP_BOTH'],
    [{ contractMonths: '' }, 'contractMonths:TERMS_CONTRACT_MONTHS_MISSING'],
    [{ reportToOn: '2026-06-30' }, 'reportToOn:TERMS_REPORT_DATES_REVERSED'],
    [{ probationPay: '' }, 'probationPay:TERMS_PROBATION_PAY_MISSING'],
    [{ contractMonths: '2' }, 'probationMonths:TERMS_TRIAL_LONGER_THAN_CONTRACT'],
    [{ regularPay: '面议' }, 'regularPay:MONEY_INVALID'],
    [{ regularPay: '0' }, 'regularPay:MONEY_INVALID'],
    [{ graduateDamages: '' }, 'graduateDamages:FIELD_REQUIRED'],
    [{ post: ' \u200b ' }, 'post:FIELD_REQUIRED'],
    [{ occupation: '' }, 'occupation:FIELD_REQUIRED'],
    [{ occupation: '12' }, 'occupation:CODE_INVALID'],
    [{ workRegionCode: '000000' }, 'workRegionCode:REGION_INVALID'],
    [{ reportFromOn: '2026-02-30' }, 'reportFromOn:DATE_INVALID'],
    [{ probationMonths: '13' }, 'probationMonths:MONTHS_TOO_MANY'],
    [{ post: 'x'.repeat(61) }, 'post:FIELD_TOO_LONG'],
  ])('with %j are refused as %s alone', (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  it('name every problem at once, one a field', () => {
    expect(problemsOf({ post: '', regularPay: 'x', traineeshipMonths: '6' }).sort()).toEqual([
      'post:FIELD_REQUIRED',
      'regularPay:MONEY_INVALID',
      'traineeshipMonths:TERMS_PROBATION_AND_TRAINEESHIP_BOTH',
    ]);
  });

  it('forget months and pay that belong to another choice', () => {
    expect(termsForm.parse({ ...termsInput, contractTermKind: 'open-ended' }).contractMonths).toBeNull();
    expect(termsForm.parse({ ...termsInput, probationMonths: '0' }).probationPayFen).toBeNull();
  });

  it('give the reply five days unless 1 to 30 are asked for', () => {
    expect([replyDaysForm.parse(undefined), replyDaysForm.parse(''), replyDaysForm.parse('３０')]).toEqual([5, 5, 30]);
    for (const wrong of ['0', '31', '-1', '2.5', 'x']) expect(replyDaysForm.safeParse(wrong).success).toBe(false);
  });
});

describe('advice on terms', () => {
  it('is silent on good terms', () => expect(adviceOf({})).toEqual([]));

  it.each([
    [{ contractMonths: '35' }, 'warning:ADVICE_PROBATION_TOO_LONG'],
    [{ contractTermKind: 'task-based' }, 'warning:ADVICE_PROBATION_NOT_ALLOWED'],
    [{ probationPay: '7199.99' }, 'warning:ADVICE_PROBATION_PAY_LOW'],
    [{ employerDamages: '5000.01' }, 'warning:ADVICE_DAMAGES_HIGH'],
    [{ graduateDamages: '3001' }, 'hint:ADVICE_DAMAGES_UNEQUAL'],
    [{ reportFromOn: '2026-06-29' }, 'hint:ADVICE_REPORT_BEFORE_GRADUATION'],
    [{ traineeshipMonths: '2' }, 'error:TERMS_PROBATION_AND_TRAINEESHIP_BOTH'],
  ])('on %j is %s', (change, advice) => expect(adviceOf(change)).toEqual([advice]));

  it('only hints at public institutions, and leaves 5,000 yuan alone', () => {
    expect(adviceOf({ contractMonths: '35' }, { employerNature: '21' })).toEqual(['hint:ADVICE_PROBATION_TOO_LONG']);
    expect(adviceOf({ employerDamages: '5000' })).toEqual([]);
  });

  it('knows the local minimum wage and the calendar when told', () => {
    expect(adviceOf({}, { minimumWageFen: 800_000 })).toEqual(['warning:ADVICE_PAY_BELOW_MINIMUM_WAGE']);
    expect(adviceOf({}, { today: '2026-07-11' })).toEqual(['error:ADVICE_REPORT_IN_PAST']);
  });
});

describe('transfer profiles', () => {
  it('need recipient and address when the archive is received', () => {
    const result = transferForm.safeParse({ ...transferInput, archiveAddress: '', archiveRecipient: '' });
    expect(result.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ['archiveRecipient', 'TRANSFER_ARCHIVE_FIELD_MISSING'],
      ['archiveAddress', 'TRANSFER_ARCHIVE_FIELD_MISSING'],
    ]);
  });

  it('drop archive fields when the archive is not received', () => {
    const transfer = transferForm.parse({ ...transferInput, acceptsArchive: 'no', archivePostcode: 'left over' });
    expect(transfer).toMatchObject({ acceptsArchive: false, archiveRecipient: null, archivePostcode: null });
    expect(transferSchema.parse(transfer)).toEqual(transfer);
  });

  it('ask for the answer to both questions', () => {
    const result = transferForm.safeParse({});
    expect(result.error?.issues.map((issue) => issue.path[0])).toEqual(['acceptsArchive', 'acceptsHousehold']);
  });

  it('draw doubts on addresses without a door number and on persons', () => {
    const transfer = transferForm.parse({
      ...transferInput,
      archiveAddress: '福州市鼓楼区东大路',
      archiveRecipient: '林敏',
    });
    expect(adviseTransfer(transfer).map((advice) => advice.code)).toEqual([
      'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER',
      'ADVICE_RECIPIENT_LOOKS_LIKE_PERSON',
    ]);
    expect(adviseTransfer(transferForm.parse(transferInput))).toEqual([]);
  });
});

describe('snapshots', () => {
  const graduate = {
    name: '林晓',
    sex: '2',
    birthOn: '1949-12-31',
    ethnicity: '01',
    politicalStatus: '03',
    identityKind: 'resident-id',
    identityNumber: '11010519491231002X',
    schoolCode: '10386',
    schoolName: '福州大学',
    departmentName: '软件学院',
    majorName: '软件工程',
    majorCode: '080902',
    majorDirection: null,
    studentNumber: '2201',
    degree: '31',
    studyYears: 4,
    enrolledIn: '2022-09',
    graduatesOn: '2026-06-30',
    studyForm: '1',
    trainingMode: '1',
    commissioningUnit: null,
    originRegionCode: '110103',
    originKind: null,
    mobile: '13800138000',
    email: null,
    homeAddress: null,
  };

  it('of a letter are valid whole and have one canonical text', () => {
    const letter = {
      form: LETTER_FORM,
      enrolmentId: 'e1',
      employer: employerForm.parse(employerInput),
      terms: termsForm.parse(termsInput),
      transfer: transferForm.parse(transferInput),
    };
    expect(letterContentSchema.parse(letter)).toEqual(letter);
    const reordered = Object.fromEntries(Object.entries(letter).reverse());
    expect(canonicalJson(reordered)).toBe(canonicalJson(letter));
  });

  it('of a graduate contradicting the identity number name the wrong field', () => {
    expect(graduateSnapshotSchema.safeParse(graduate).success).toBe(true);
    const wrong = graduateSnapshotSchema.safeParse({ ...graduate, sex: '1', birthOn: '1949-12-30', trainingMode: '4' });
    expect(wrong.error?.issues.map((issue) => issue.message).sort()).toEqual([
      'GRADUATE_BIRTH_DATE_MISMATCH',
      'GRADUATE_COMMISSIONING_UNIT_MISSING',
      'GRADUATE_SEX_MISMATCH',
    ]);
  });

  it('are canonical: sorted keys, no blanks, and read back to the same value', () => {
    expect(canonicalJson({ b: [1, 'é\n', null], a: { d: true, c: 1e21 }, x: undefined })).toBe(
      '{"a":{"c":1e+21,"d":true},"b":[1,"é\\n",null]}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
    for (const bad of [Number.NaN, new Date(0), '\ud800', { a: () => 1 }])
      expect(() => canonicalJson(bad)).toThrow(TypeError);
  });

  it('never depend on how terms were typed', () => {
    const plain: Terms = termsForm.parse(termsInput);
    const typed = termsForm.parse({
      ...termsInput,
      regularPay: '¥9,000.00',
      reportFromOn: '20260701',
      post: '前端工程师\u200b',
    });
    expect(canonicalJson(typed)).toBe(canonicalJson(plain));
  });
});
