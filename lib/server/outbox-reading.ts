import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { database, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { requestFacts } from './request-facts';

/** Records that this viewer reads addresses and messages unmasked; written before the page shows them. */
export async function recordOutboxReading(viewer: Viewer): Promise<void> {
  const [db, { requestId }] = [database(), await requestFacts()];
  await recordAudit(db, { type: 'OUTBOX_READ', actor: viewer, at: await databaseNow(db), requestId });
}
