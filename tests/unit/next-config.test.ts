import { expect, it } from 'vitest';
import config from '@/next.config';

it('no log of a development server repeats what was typed into a form, or a secret that stands in an address', () => {
  expect(config.logging).toMatchObject({ serverFunctions: false });
  const { ignore = [] } = (config.logging || { incomingRequests: {} }).incomingRequests as { ignore?: RegExp[] };
  for (const path of ['/api/calendar/secret.ics', '/join/secret'])
    expect(ignore.some((one) => one.test(path))).toBe(true);
});
