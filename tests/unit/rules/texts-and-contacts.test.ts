import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '@/lib/domain/rules/email';
import {
  normaliseBankAccount,
  normaliseBankLineNumber,
  normalisePostcode,
  normaliseWebsite,
} from '@/lib/domain/rules/institution-numbers';
import { maskBankAccount, maskEmail, maskIdentityNumber, maskMobile, maskName } from '@/lib/domain/rules/masking';
import { normaliseMobile } from '@/lib/domain/rules/mobile';
import { passwordProblem } from '@/lib/domain/rules/password-policy';
import { normaliseTelephone } from '@/lib/domain/rules/telephone';
import { normaliseLine, normaliseParagraphs, normalisePersonName, organisationNameKey } from '@/lib/domain/rules/text';

describe('normalised text', () => {
  it('loses control, zero-width and direction characters and extra blanks', () => {
    expect(normaliseLine('\u202e 福州\u200b　\t软件\u0000园 \n')).toBe('福州 软件园');
  });

  it('is stable when normalised again', () => {
    const odd = fc.constantFrom(
      ' ',
      '\n',
      '\r',
      '\u200b',
      '\u3000',
      '\u0301',
      'e',
      'é',
      '·',
      '•',
      '张',
      '（',
      '\ufe0f',
    );
    const text = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 3 }))).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (given) => {
        for (const normalise of [normaliseLine, normaliseParagraphs, normalisePersonName, organisationNameKey]) {
          expect(normalise(normalise(given))).toBe(normalise(given));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps line breaks of paragraphs but not empty stretches', () => {
    expect(normaliseParagraphs(' 一 \r\n\r\n\r\n\r\n 二\t三 ')).toBe('一\n\n二 三');
  });

  it('writes names as on the ID card', () => {
    expect(normalisePersonName(' 张　三 ')).toBe('张三');
    expect(normalisePersonName('阿卜杜拉 • 买买提')).toBe('阿卜杜拉·买买提');
    expect(normalisePersonName('Ann  Lee')).toBe('Ann Lee');
  });

  it('compares organisation names without regard to brackets', () => {
    expect(organisationNameKey('海风软件（福州） 有限公司')).toBe(organisationNameKey('海风软件(福州)有限公司'));
  });
});

describe('contacts', () => {
  it.each([
    ['138 0013 8000', '13800138000'],
    ['+86-138-0013-8000', '13800138000'],
    ['８６１３８００１３８０００', '13800138000'],
    ['12800138000', null],
    ['1380013800', null],
  ])('reads the mobile number "%s" as %s', (text, mobile) => expect(normaliseMobile(text)).toBe(mobile));

  it.each([
    ['（0591）87654321', '0591-87654321'],
    ['010 12345678 转 801', '010-12345678-801'],
    ['4001234567', '400-123-4567'],
    ['13800138000', '13800138000'],
    ['87654321', null],
  ])('reads the telephone number "%s" as %s', (text, number) => expect(normaliseTelephone(text)).toBe(number));

  it.each([
    [' HR@Example.CN ', 'hr@example.cn'],
    ['ｈｒ＠example。cn', 'hr@example.cn'],
    ['hr@example', null],
    ['hr..x@example.cn', null],
    ['@example.cn', null],
  ])('reads the e-mail address "%s" as %s', (text, address) => expect(normaliseEmail(text)).toBe(address));

  it('checks postcodes, bank numbers and web addresses', () => {
    expect(normalisePostcode('３５０１００')).toBe('350100');
    expect(normalisePostcode('35010')).toBeNull();
    expect(normaliseBankLineNumber('1023 9100 0015')).toBe('102391000015');
    expect(normaliseBankLineNumber('10239100001')).toBeNull();
    expect(normaliseBankAccount('1402 0236 0960 0123 456')).toBe('1402023609600123456');
    expect(normaliseBankAccount('1234567')).toBeNull();
    expect(normaliseWebsite('www.example.cn')).toBe('https://www.example.cn/');
    expect(normaliseWebsite('javascript:alert(1)')).toBeNull();
    expect(normaliseWebsite('ftp://example.cn')).toBeNull();
  });
});

describe('masking', () => {
  it('shows the agreed ends only', () => {
    expect([maskName('王小雨'), maskName('张三'), maskName('欧阳建国'), maskName('Ann Lee')]).toEqual([
      '王*雨',
      '张*',
      '欧**国',
      'A** L**',
    ]);
    expect(maskIdentityNumber('11010519491231002X')).toBe('110***********002X');
    expect(maskIdentityNumber('E12345678')).toBe('E******78');
    expect(maskMobile('13812345678')).toBe('138****5678');
    expect(maskBankAccount('1402023609600123456')).toBe('1402***********3456');
    expect(maskEmail('zhang@example.cn')).toBe('z***@example.cn');
  });

  it('never shows a whole value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,32}$/), (value) => {
        for (const mask of [maskIdentityNumber, maskMobile, maskBankAccount, maskEmail, maskName]) {
          if (value.length > 1) expect(mask(value)).not.toContain(value);
        }
      }),
    );
  });
});

describe('passwords', () => {
  it.each([
    ['short', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(65), 'PASSWORD_TOO_LONG'],
    ['Password123', 'PASSWORD_TOO_COMMON'],
    ['woaini1314', 'PASSWORD_TOO_COMMON'],
    ['abababababab', 'PASSWORD_TOO_COMMON'],
    ['3456789:;<', 'PASSWORD_TOO_COMMON'],
    ['13800138000!', 'PASSWORD_CONTAINS_ACCOUNT'],
    ['demo-password-2026', null],
    ['窗外 月光 很安静', null],
  ])('judges "%s" as %s', (password, problem) => {
    expect(passwordProblem(password, ['13800138000', 'li@example.cn'])).toBe(problem);
  });
});
