import { describe, expect, it } from 'vitest';
import { askingFirst, placeFor, sideOf, wayBack } from '@/lib/domain/access/way-back';

describe('The way back after signing in', () => {
  it.each([
    '/activate',
    '/inbox',
    '/join/Abc-123_xyz',
    '/employer',
    '/graduate/invitations/019a0000-0000-7000-8000-000000000001',
    '/school/reviews?tab=waiting&after=abc.019a',
    '/employer/agreements?text=%E5%BC%A0',
  ])('leads to a page of ours (%s)', (path) => {
    expect(wayBack(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    '',
    '/',
    ['/employer'],
    'employer',
    'https://elsewhere.test/employer',
    '//elsewhere.test',
    '//elsewhere.test/employer',
    '/employer//elsewhere.test',
    '/\\elsewhere.test',
    '/employer\\..\\x',
    '/employer/../api/files/1',
    '/employer/%2e%2e/api',
    '/employer/..%2fapi',
    '/employer\n/x',
    '\t/employer',
    '/employer@elsewhere.test',
    '/employers',
    '/sign-in',
    '/choose?next=/choose',
    '/api/agreements/1/document',
    '/employer#x',
    `/employer/${'x'.repeat(500)}`,
  ])('leads nowhere else (%j)', (path) => {
    expect(wayBack(path)).toBeNull();
  });

  it('is home when the page is another side’s', () => {
    expect(placeFor('GRADUATE', '/graduate/invitations/1')).toBe('/graduate/invitations/1');
    expect(placeFor('GRADUATE', '/employer/agreements/1')).toBe('/graduate');
    expect(placeFor('EMPLOYER', '/inbox')).toBe('/inbox');
    expect(placeFor('EMPLOYER', '/activate')).toBe('/activate');
    expect(placeFor('SCHOOL', null)).toBe('/school');
  });

  it('knows whose page it is by its whole first part', () => {
    expect(sideOf('/school?tab=x')).toBe('SCHOOL');
    expect(sideOf('/schools')).toBeNull();
  });

  it('survives in the address of the page that asks first', () => {
    const address = askingFirst('/sign-in', '/school/reviews?tab=a&after=b');
    expect(address).toBe('/sign-in?next=%2Fschool%2Freviews%3Ftab%3Da%26after%3Db');
    expect(wayBack(new URL(address, 'http://ours.test').searchParams.get('next'))).toBe(
      '/school/reviews?tab=a&after=b',
    );
    expect(askingFirst('/choose', null)).toBe('/choose');
  });
});
