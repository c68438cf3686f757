import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { database, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { requestFacts } from './request-facts';

/** Records that this viewer took the whole, unmasked document; written before the first byte leaves. */
export async function recordDownload(viewer: Viewer, agreementId: string): Promise<void> {
  const [db, { requestId }] = [database(), await requestFacts()];
  await recordAudit(db, {
    type: 'AGREEMENT_DOWNLOADED',
    actor: viewer,
    at: await databaseNow(db),
    subject: { type: 'agreement', id: agreementId },
    requestId,
  });
}
