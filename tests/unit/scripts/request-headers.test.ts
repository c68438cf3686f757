import { describe, expect, it } from 'vitest';
import { FORM_BYTES, placeAfterRefusal, refusedStatus, setHeaders } from '../../../scripts/lib/request-headers.mjs';

function answerTo(url: string, said: Record<string, string> = {}, isDev = false) {
  const request = { url, headers: { ...said } as Record<string, string>, socket: { remoteAddress: '192.0.2.7' } };
  const sent = new Map<string, string>();
  setHeaders(request, { setHeader: (name: string, value: string) => sent.set(name, value) }, { isDev });
  return { told: request.headers, sent };
}

const nonceOf = (policy = ''): string | undefined =>
  /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1];

describe('the headers of every request', () => {
  it('gives page and browser the same policy with a nonce of its own', () => {
    const [first, second] = [answerTo('/employer?state=SIGNED'), answerTo('/employer')];
    const policy = first.sent.get('content-security-policy');
    expect(first.told['content-security-policy']).toBe(policy);
    expect(nonceOf(policy)).toHaveLength(24);
    expect(nonceOf(second.sent.get('content-security-policy'))).not.toBe(nonceOf(policy));
    for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(first.sent.get('x-content-type-options')).toBe('nosniff');
    expect(first.sent.get('referrer-policy')).toBe('same-origin');
    expect(first.sent.get('permissions-policy')).toContain('camera=()');
    expect(first.told['x-request-path']).toBe('/employer');
  });

  it('believes nothing the caller says there himself', () => {
    const said = {
      'x-request-id': 'mine',
      'x-remote-address': '127.0.0.1',
      'x-request-path': '/platform',
      'content-security-policy': "script-src 'nonce-known'",
      'content-security-policy-report-only': "script-src 'nonce-known'",
    };
    const { told } = answerTo('/inbox', said);
    expect(told['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(told['x-remote-address']).toBe('192.0.2.7');
    expect(told['x-request-path']).toBe('/inbox');
    expect(JSON.stringify(told)).not.toContain('nonce-known');
    expect(JSON.stringify(answerTo('/_next/static/a.js', said).told)).not.toContain('nonce-known');
  });

  it('leaves the policy to a route that serves an uploaded file, and to nothing else below it', () => {
    const file = answerTo('/api/files/0192aa00-0000-7000-8000-000000000000?large=1');
    expect(file.sent.has('content-security-policy')).toBe(false);
    expect(file.sent.get('x-content-type-options')).toBe('nosniff');
    expect(
      answerTo('/api/files/0192aa00-0000-7000-8000-000000000000/pages/3').sent.has('content-security-policy'),
    ).toBe(false);
    for (const path of [
      '/api/files/../../employer',
      '/api/files/',
      '/api/files/a/b',
      '/api/files/a/pages/b',
      '//api/files/a',
    ]) {
      expect(answerTo(path).sent.has('content-security-policy')).toBe(true);
    }
  });
});

describe('bodies', () => {
  const request = (url: string, headers: Record<string, string>, method = 'POST') => ({ url, method, headers });

  it('are refused before they are read when they are too large for a form, or of unknown length', () => {
    const large = { 'content-length': String(FORM_BYTES + 1) };
    expect(refusedStatus(request('/sign-in', large))).toBe(413);
    expect(refusedStatus(request('/api/auth/callback/credentials', large))).toBe(413);
    expect(refusedStatus(request('/employer', { 'transfer-encoding': 'chunked' }))).toBe(411);
    expect(refusedStatus(request('/sign-in', { 'content-length': '900' }))).toBeUndefined();
    expect(refusedStatus(request('/sign-in', {}, 'GET'))).toBeUndefined();
  });

  it('of a native form with a picture in it lead back to its page, which says so; nothing else does', () => {
    const page = '/employer/certification/person';
    const native = { accept: 'text/html,*/*' };
    expect(placeAfterRefusal(413, request(`${page}?done=platforms`, native))).toBe(`${page}?problem=FORM_TOO_LARGE`);
    expect(placeAfterRefusal(413, request(page, { ...native, 'next-action': 'a' }))).toBeUndefined();
    expect(placeAfterRefusal(413, request(page, {}))).toBeUndefined();
    expect(placeAfterRefusal(411, request(page, native))).toBeUndefined();
    expect(placeAfterRefusal(413, request('//elsewhere.example', native))).toBeUndefined();
  });

  it('of uploads are left to their routes, which say in words what is wrong', () => {
    const large = { 'content-length': String(30 * FORM_BYTES) };
    expect(refusedStatus(request('/api/roster/imports?x=1', large))).toBeUndefined();
    expect(refusedStatus(request('/api/employer/certification/materials', large))).toBeUndefined();
    expect(refusedStatus(request('/api/roster/imports/else', large))).toBe(413);
  });
});

it('tells pages the address somebody would open again', () => {
  expect(answerTo('/employer/lapsed?kind=EXPIRED&_rsc=ab1').told['x-request-target']).toBe(
    '/employer/lapsed?kind=EXPIRED',
  );
  expect(answerTo('/inbox?_rsc=ab1').told['x-request-target']).toBe('/inbox');
});
