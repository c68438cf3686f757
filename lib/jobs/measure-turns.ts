import type { Database } from '@/lib/db/client';
import { measureTurnMedians } from '@/lib/db/stores/turn-medians';
import { forgetUsualTimes } from '@/lib/db/stores/usual-times';
import { jobNow } from './job-clock';

/**
 * Measures how long each owner usually has the turn, from the turns that ended in the last ninety days; answers how
 * many owners and states have a number. `set` is the clock of a test.
 */
export async function measureTurns(db: Database, set?: Date): Promise<number> {
  const measured = await measureTurnMedians(db, await jobNow(db, set));
  forgetUsualTimes(db);
  return measured;
}
