import { expect, it } from 'vitest';
import config from '@/next.config';

it('no log of a development server repeats what was typed into a form', () => {
  expect(config.logging).toMatchObject({ serverFunctions: false });
});
