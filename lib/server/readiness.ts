import { database, databaseNow } from '@/lib/db/client';

/** Does the database answer? */
export async function isDatabaseReady(): Promise<boolean> {
  return databaseNow(database()).then(
    () => true,
    () => false,
  );
}
