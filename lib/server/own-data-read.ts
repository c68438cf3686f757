import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { database, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { requestFacts } from './request-facts';

/** Records that this viewer saw his own base data unmasked; written before the page is answered. */
export async function recordOwnDataRead(viewer: Viewer, enrolmentIds: readonly string[]): Promise<void> {
  const [db, { requestId }] = [database(), await requestFacts()];
  const at = await databaseNow(db);
  for (const id of enrolmentIds) {
    await recordAudit(db, {
      type: 'BASE_DATA_READ',
      actor: viewer,
      at,
      subject: { type: 'enrolment', id },
      requestId,
      facts: { unmasked: true },
    });
  }
}
