import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { database, databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { requestFacts } from './request-facts';

/** Everything that is read whole: who read it must be known later. */
type UnmaskedRead =
  | 'AGREEMENT_DEED_READ'
  | 'AGREEMENT_DOWNLOADED'
  | 'AGREEMENT_LIST_READ'
  | 'BASE_DATA_READ'
  | 'CERTIFICATION_CONTACT_READ'
  | 'CERTIFICATION_DRAFT_READ'
  | 'FAVOURITE_IMPORT_READ'
  | 'FILE_READ'
  | 'GRADUATE_DATA_READ'
  | 'INVITATION_CHECK_READ'
  | 'INVITATION_WORKBOOK_READ'
  | 'OUTBOX_READ'
  | 'OWN_DATA_READ'
  | 'REMITTANCE_FILE_DOWNLOADED'
  | 'ROSTER_ERRORS_DOWNLOADED'
  | 'ROSTER_REQUEST_READ'
  | 'TERMINATION_LETTER_DOWNLOADED';

/** The same for an account that may act for nobody any more and reads what is kept of it. */
export async function recordOwnRead(accountId: string): Promise<void> {
  const [db, { requestId }] = [database(), await requestFacts()];
  const subject = { type: 'account', id: accountId };
  await recordAudit(db, { type: 'OWN_DATA_READ', actor: null, at: await databaseNow(db), subject, requestId });
}

/** Records that this viewer reads something unmasked; call it before the first byte of it leaves. */
export async function recordRead(
  viewer: Viewer,
  type: UnmaskedRead,
  subject?: { type: string; id: string },
  facts?: Record<string, string>,
): Promise<void> {
  const [db, { requestId }] = [database(), await requestFacts()];
  await recordAudit(db, { type, actor: viewer, at: await databaseNow(db), subject, requestId, facts });
}

/**
 * `recordRead` for many papers that leave one after the other, when the request is long answered: what is known of it is
 * taken down first.
 */
export async function readRecorder(viewer: Viewer, type: UnmaskedRead) {
  const [db, { requestId }] = [database(), await requestFacts()];
  return async (subject: { type: string; id: string }): Promise<void> =>
    recordAudit(db, { type, actor: viewer, at: await databaseNow(db), subject, requestId });
}
