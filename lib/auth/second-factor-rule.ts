import { environment } from '@/lib/env';

/**
 * Must operators and reviewers have a second factor here? On, except in the demo, whose accounts sign in with the
 * password alone; REQUIRE_SECOND_FACTOR says otherwise.
 */
export function isSecondFactorRequired(): boolean {
  const { REQUIRE_SECOND_FACTOR: said, DEMO } = environment();
  return said === undefined ? !DEMO : said === '1';
}
