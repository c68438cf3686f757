import { clockMayBeSet } from '@/lib/clock';
import { type Connection, databaseNow } from '@/lib/db/client';

/** The one `now` of a job: the database's, or the one a test sets. Throws where the clock may not be set. */
export async function jobNow(db: Connection, set?: Date): Promise<Date> {
  if (!set) return databaseNow(db);
  if (!clockMayBeSet()) throw new Error('This process may not set the clock.');
  return set;
}
