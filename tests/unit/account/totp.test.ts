import { expect, it } from 'vitest';
import { matchingStep, newTotpSecret, stepAt, totpAddress, totpCode } from '@/lib/crypto/totp';

// RFC 6238, appendix B: the secret 12345678901234567890 in base32. Its codes have eight digits, ours the last six.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('makes the code of the standard at second %i', (second, code) => {
  expect(totpCode(SECRET, stepAt(new Date(second * 1000)))).toBe(code);
});

it('takes the code of now and of one step before and after, and of no other', () => {
  const now = new Date('2026-11-24T03:00:10Z');
  const step = stepAt(now);
  const found = [-2, -1, 0, 1, 2].map((shift) => matchingStep(SECRET, totpCode(SECRET, step + shift), now, 0));
  expect(found).toEqual([null, step - 1, step, step + 1, null]);
});

it('takes no code of a step that was used', () => {
  const now = new Date('2026-11-24T03:00:10Z');
  const step = stepAt(now);
  expect(matchingStep(SECRET, totpCode(SECRET, step), now, step)).toBeNull();
  expect(matchingStep(SECRET, totpCode(SECRET, step + 1), now, step)).toBe(step + 1);
});

it('draws secrets of 160 bits that an app can read', () => {
  const secrets = new Set(Array.from({ length: 50 }, newTotpSecret));
  expect(secrets.size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(() => totpCode('no base32!', 1)).toThrow(RangeError);
});

it('writes the address an authenticator app reads', () => {
  const address = new URL(totpAddress(SECRET, '三方签约', 'o***@demo.test'));
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain('三方签约:o***@demo.test');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    secret: SECRET,
    issuer: '三方签约',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
