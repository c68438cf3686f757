import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementCheckCharacter, formatAgreementNumber } from '@/lib/domain/rules/agreement-number';
import {
  encodeVerificationCode,
  formatVerificationCode,
  normaliseVerificationCode,
} from '@/lib/domain/rules/verification-code';

const parts = fc.record({
  graduationYear: fc.integer({ min: 2000, max: 2099 }),
  schoolCode: fc.stringMatching(/^\d{5}$/),
  serial: fc.integer({ min: 1, max: 999_999 }),
});

/** Does the last character fit the fifteen before it? */
const fits = (number: string): boolean => agreementCheckCharacter(number.slice(0, 15)) === number[15];

describe('agreement numbers', () => {
  it('are year, school and serial, and a character that fits them', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const number = formatAgreementNumber(given);
        expect(number.slice(0, 15)).toBe(
          `${given.graduationYear}${given.schoolCode}${String(given.serial).padStart(6, '0')}`,
        );
        expect(fits(number)).toBe(true);
      }),
    );
  });

  it('end with the character the weights of ISO 7064 MOD 11-2 give, worked out by hand', () => {
    expect(formatAgreementNumber({ graduationYear: 2026, schoolCode: '10386', serial: 123 })).toBe('2026103860001239');
    expect(formatAgreementNumber({ graduationYear: 2026, schoolCode: '10386', serial: 5 })).toBe('202610386000005X');
  });

  it('do not fit with any single wrong digit', () => {
    fc.assert(
      fc.property(parts, fc.nat(14), fc.integer({ min: 1, max: 9 }), (given, place, step) => {
        const number = formatAgreementNumber(given);
        const wrong = (Number(number[place]) + step) % 10;
        expect(fits(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('do not fit with two digits swapped that stand less than ten places apart', () => {
    fc.assert(
      fc.property(parts, fc.nat(13), fc.integer({ min: 1, max: 9 }), (given, left, distance) => {
        const signs = [...formatAgreementNumber(given)];
        const right = left + distance;
        fc.pre(right <= 14 && signs[left] !== signs[right]);
        [signs[left], signs[right]] = [signs[right] ?? '', signs[left] ?? ''];
        expect(fits(signs.join(''))).toBe(false);
      }),
    );
  });

  it('are not made of parts that do not fit', () => {
    expect(() => formatAgreementNumber({ graduationYear: 2026, schoolCode: '1038', serial: 1 })).toThrow(RangeError);
    expect(() => formatAgreementNumber({ graduationYear: 2026, schoolCode: '10386', serial: 1_000_000 })).toThrow(
      RangeError,
    );
  });
});

describe('verification codes', () => {
  const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

  it('survive being printed in groups and typed in small letters', () => {
    fc.assert(
      fc.property(tenBytes, (bytes) => {
        const code = encodeVerificationCode(bytes);
        expect(formatVerificationCode(code)).toMatch(/^(.{4}-){3}.{4}$/);
        expect(normaliseVerificationCode(formatVerificationCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  it('differ when the bytes differ', () => {
    fc.assert(
      fc.property(tenBytes, tenBytes, (one, other) => {
        const same = one.every((byte, index) => byte === other[index]);
        expect(encodeVerificationCode(one) === encodeVerificationCode(other)).toBe(same);
      }),
    );
  });

  it('forgive look-alike letters and refuse wrong lengths', () => {
    expect(normaliseVerificationCode('OIL0-0000-0000-0000')).toBe('0110000000000000');
    expect(normaliseVerificationCode('0000-0000-0000-000')).toBeNull();
    expect(normaliseVerificationCode('U000-0000-0000-0000')).toBeNull();
    expect(encodeVerificationCode(new Uint8Array(10).fill(255))).toBe('ZZZZZZZZZZZZZZZZ');
    expect(() => encodeVerificationCode(new Uint8Array(9))).toThrow(RangeError);
  });
});
