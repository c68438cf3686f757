import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { database, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { requestFacts } from './request-facts';

/** Records that this viewer reads something unmasked; call it before the first of it leaves. */
export async function recordRead(
  viewer: Viewer,
  type: string,
  subject: { type: string; id: string },
  facts?: Record<string, string>,
): Promise<void> {
  const [db, { requestId }] = [database(), await requestFacts()];
  await recordAudit(db, { type, actor: viewer, at: await databaseNow(db), subject, requestId, facts });
}
