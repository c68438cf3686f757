import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { database, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { requestFacts } from './request-facts';

type UnmaskedRead = 'GRADUATE_DATA_READ' | 'ROSTER_REQUEST_READ' | 'ROSTER_ERRORS_DOWNLOADED';

/** Records that this viewer sees personal data unmasked; written before the first byte of it leaves. */
export async function recordUnmaskedRead(
  viewer: Viewer,
  type: UnmaskedRead,
  subject: { type: string; id: string },
): Promise<void> {
  const [db, { requestId }] = [database(), await requestFacts()];
  await recordAudit(db, { type, actor: viewer, at: await databaseNow(db), subject, requestId });
}
