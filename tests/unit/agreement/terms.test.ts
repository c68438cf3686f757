import { describe, expect, it } from 'vitest';
import { termsToForm } from '@/lib/domain/agreement/letter-form';
import { releaseClausesOf } from '@/lib/domain/agreement/release-clauses';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import { readTermsForm, replyDaysForm, termsSchema } from '@/lib/domain/agreement/terms';
import { termsInput, termsOf } from './letter-inputs';

function problemsOf(change: Record<string, string>) {
  const { problems } = readTermsForm({ ...termsInput, ...change });
  return problems.map(({ field, code }) => `${field}:${code}`);
}

describe('terms of a letter', () => {
  it('turn form texts into fen, months and dates', () => {
    const terms = termsOf();
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

  it('hold release clauses once and in order, and none leaves no trace: such letters hash as they always did', () => {
    const some = termsOf({ releaseClauses: 'MILITARY_SERVICE, FURTHER_STUDY，MILITARY_SERVICE' });
    expect(some.releaseClauses).toEqual(['FURTHER_STUDY', 'MILITARY_SERVICE']);
    expect(termsToForm(some).releaseClauses).toBe('FURTHER_STUDY,MILITARY_SERVICE');
    for (const text of ['', ' ', 'NONE']) {
      const none = termsOf({ releaseClauses: text });
      expect(Object.keys(none)).not.toContain('releaseClauses');
      expect(canonicalJson(termsSchema.parse(none))).toBe(canonicalJson(termsOf()));
    }
    expect(releaseClausesOf(termsOf())).toEqual([]);
    expect(problemsOf({ releaseClauses: 'FURTHER_STUDY,LOTTERY' })).toEqual(['releaseClauses:CODE_INVALID']);
  });

  it('refuse fields nobody asked for', () => {
    expect(termsSchema.safeParse({ ...termsOf(), quota: 1 }).success).toBe(false);
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
    [{ post: 'x'.repeat(61) }, 'post:FIELD_TOO_LONG:60'],
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
    expect(termsOf({ contractTermKind: 'open-ended' }).contractMonths).toBeNull();
    expect(termsOf({ probationMonths: '0' }).probationPayFen).toBeNull();
  });

  it('give the reply five days unless 1 to 30 are asked for', () => {
    expect([replyDaysForm.parse(undefined), replyDaysForm.parse(''), replyDaysForm.parse('３０')]).toEqual([5, 5, 30]);
    for (const wrong of ['0', '31', '-1', '2.5', 'x']) expect(replyDaysForm.safeParse(wrong).success).toBe(false);
  });
});
