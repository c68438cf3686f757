import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdentityNumber } from '@/lib/domain/rules/identity-document';
import {
  isResidentIdNumber,
  readResidentIdNumber,
  residentIdCheckCharacter,
} from '@/lib/domain/rules/resident-id-number';
import {
  isUnifiedCreditCode,
  readUnifiedCreditCode,
  unifiedCreditCheckCharacter,
} from '@/lib/domain/rules/unified-credit-code';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const birthDate = fc.date({ min: new Date('1950-01-01'), max: new Date('2010-12-31'), noInvalidDate: true });
const residentId = fc.tuple(digits(4), birthDate, digits(3)).map(([region, birth, serial]) => {
  const body = `35${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${serial}`;
  return body + residentIdCheckCharacter(body);
});
const creditCode = fc
  .tuple(digits(6), fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{9}$/))
  .map(([region, body]) => `91${region}${body}` + unifiedCreditCheckCharacter(`91${region}${body}`));

describe('resident ID numbers', () => {
  it('reads region, birth date and sex of the example printed in the standard', () => {
    expect(readResidentIdNumber('11010519491231002X')).toEqual({
      ok: true,
      number: '11010519491231002X',
      regionCode: '110105',
      birthOn: '1949-12-31',
      sex: '2',
    });
  });

  it('accepts full-width digits, blanks and a small x', () => {
    expect(readResidentIdNumber(' １１０１０５ 19491231 ００２x ')).toMatchObject({
      ok: true,
      number: '11010519491231002X',
    });
  });

  it('says which part is wrong', () => {
    expect(readResidentIdNumber('110105491231002')).toEqual({ ok: false, code: 'ID_NUMBER_FORMAT' });
    expect(readResidentIdNumber('11010519490231002X')).toEqual({ ok: false, code: 'ID_NUMBER_BIRTH_DATE' });
    expect(readResidentIdNumber('110105194912310021')).toEqual({ ok: false, code: 'ID_NUMBER_CHECK_DIGIT' });
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(residentId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const wrong = (Number(number[place]) + step) % 10;
        expect(isResidentIdNumber(number)).toBe(true);
        expect(isResidentIdNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
      }),
    );
  });
});

describe('other identity documents', () => {
  const body = '81000019980203001';
  const permit = body + residentIdCheckCharacter(body);

  it('accepts a residence permit of Hong Kong and refuses a mainland number as one', () => {
    expect(readIdentityNumber('residence-permit', permit)).toMatchObject({ ok: true, birthOn: '1998-02-03', sex: '1' });
    expect(readIdentityNumber('residence-permit', '11010519491231002X')).toEqual({
      ok: false,
      code: 'ID_NUMBER_RESIDENCE_PERMIT',
    });
  });

  it.each([
    ['passport', 'e 1234 5678', true],
    ['passport', 'ABCDEFGH', false],
    ['hong-kong-macao-travel-permit', 'h12345678', true],
    ['hong-kong-macao-travel-permit', 'T12345678', false],
    ['taiwan-travel-permit', '01234567', true],
    ['taiwan-travel-permit', '0123456', false],
    ['permanent-residence-card', 'FRA110180010101', true],
    ['permanent-residence-card', '11010519491231002X', false],
  ] as const)('judges the %s number "%s" as %s', (kind, number, valid) => {
    expect(readIdentityNumber(kind, number).ok).toBe(valid);
  });
});

describe('unified social credit codes', () => {
  it('accepts a known code, also in small and full-width letters', () => {
    expect(readUnifiedCreditCode('91350100M000100Y43')).toEqual({ ok: true, code: '91350100M000100Y43' });
    expect(isUnifiedCreditCode('９１３５０１００ m000100y43')).toBe(true);
  });

  it('refuses letters the standard leaves out, and wrong check characters', () => {
    expect(readUnifiedCreditCode('91350100M000100O43')).toEqual({ ok: false, problem: 'CREDIT_CODE_FORMAT' });
    expect(readUnifiedCreditCode('91350100M000100Y44')).toEqual({ ok: false, problem: 'CREDIT_CODE_CHECK_DIGIT' });
  });

  it('finds every swap of two different neighbours', () => {
    fc.assert(
      fc.property(creditCode, fc.integer({ min: 8, max: 15 }), (code, place) => {
        fc.pre(code[place] !== code[place + 1]);
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2);
        expect(isUnifiedCreditCode(code)).toBe(true);
        expect(isUnifiedCreditCode(swapped)).toBe(false);
      }),
    );
  });
});
