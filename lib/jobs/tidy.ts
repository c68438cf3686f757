import type { Database } from '@/lib/db/client';
import { dropOldBatchRows, dropOldRosterRows, dropOldTerminationDrafts, removeOldRows } from '@/lib/db/stores/tidying';
import { log } from '@/lib/log';
import { fileStorage } from '@/lib/storage/own-storage';
import { jobNow } from './job-clock';

/** Every night: removes what nobody needs any more, personal data first of all. `set` is the clock of a test. */
export async function tidy(db: Database, set?: Date): Promise<Record<string, number>> {
  const now = await jobNow(db, set);
  const drafts = await dropOldTerminationDrafts(db, now);
  for (const key of drafts.keys) await fileStorage().remove(key);
  const removed = {
    ...(await removeOldRows(db, now)),
    RosterImport: await dropOldRosterRows(db, now),
    BatchRun: await dropOldBatchRows(db, now),
    TerminationDraft: drafts.count,
  };
  log.info('tidied', removed);
  return removed;
}
