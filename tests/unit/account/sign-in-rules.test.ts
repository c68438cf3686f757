import { expect, it } from 'vitest';
import { deviceHashOf, deviceHashOfHeader } from '@/lib/auth/known-device';
import { endingWithBrowser } from '@/lib/auth/session-cookie';
import { readFactor, writeRecoveryCode } from '@/lib/domain/access/second-factor';
import { newSecret } from '@/lib/ids';

it('reads six digits and a recovery code however they were typed', () => {
  const recovery = writeRecoveryCode([7, 20, 3, 23, 29, 20, 9, 26, 2, 11]);
  expect(recovery).toBe('7M3QX-M9T2B');
  expect(readFactor(' 123 456 ')).toEqual({ kind: 'code', text: '123456' });
  expect(readFactor('１２３４５６')).toEqual({ kind: 'code', text: '123456' });
  expect(readFactor('7m3qx m9t2b')).toEqual({ kind: 'recovery', text: recovery });
  expect(readFactor('OI3QX–M9T2L')).toEqual({ kind: 'recovery', text: '013QX-M9T21' });
  for (const text of ['', '12345', '1234567', 'hello', '7M3QX-M9T2U']) expect(readFactor(text)).toBeNull();
});

it('knows a browser by the number it was given, and by nothing else', () => {
  const number = newSecret(16);
  expect(deviceHashOf(number)).toMatch(/^[0-9a-f]{64}$/);
  expect(deviceHashOfHeader(`language=en; device=${number}; session=x`)).toBe(deviceHashOf(number));
  for (const text of [undefined, '', 'x', `${number}${number}`]) expect(deviceHashOf(text)).toBeUndefined();
  expect(deviceHashOfHeader(`my-device=${number}`)).toBeUndefined();
});

it('the session cookie of next-auth ends with the browser; the other cookies and its end stay as they are', () => {
  const headers = new Headers();
  const until = 'Expires=Tue, 24 Nov 2026 21:00:00 GMT';
  headers.append('set-cookie', `session=abc; Path=/; ${until}; HttpOnly; SameSite=Lax`);
  headers.append('set-cookie', `other=1; Path=/; ${until}`);
  headers.append('set-cookie', `session=; Path=/; Max-Age=0; ${until}`);
  const answer = endingWithBrowser(new Response('body', { status: 201, headers }));
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual([
    'session=abc; Path=/; HttpOnly; SameSite=Lax',
    `other=1; Path=/; ${until}`,
    `session=; Path=/; Max-Age=0; ${until}`,
  ]);
});
