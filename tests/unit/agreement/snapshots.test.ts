import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graduateSnapshotSchema } from '@/lib/domain/agreement/graduate-snapshot';
import { canonicalJson, LETTER_FORM, letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { employerSnapshot, termsOf, transferOf } from './letter-inputs';

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
      employer: employerSnapshot,
      terms: termsOf(),
      transfer: transferOf(),
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
    const plain = termsOf();
    const typed = termsOf({ regularPay: '¥9,000.00', reportFromOn: '20260701', post: '前端工程师\u200b' });
    expect(canonicalJson(typed)).toBe(canonicalJson(plain));
  });
});
