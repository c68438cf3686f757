import type { Connection } from '@/lib/db/client';
import { newId } from '@/lib/ids';
import type { Viewer } from '@/lib/domain/access/viewer';

export interface AuditEntry {
  type: string;
  actor: Viewer | null;
  at: Date;
  subject?: { type: string; id: string };
  requestId?: string;
  /** Ids, counts and codes only: this table is never erased. */
  facts?: Record<string, string | number | boolean | null | string[]>;
}

/** Writes one audit row on the given connection; inside a transaction it stands or falls with the deed. */
export async function recordAudit(connection: Connection, entry: AuditEntry): Promise<void> {
  await connection.auditEvent.create({
    data: {
      id: newId(),
      at: entry.at,
      type: entry.type,
      accountId: entry.actor?.accountId ?? null,
      membershipId: entry.actor?.membershipId ?? null,
      party: entry.actor?.party ?? null,
      subjectType: entry.subject?.type ?? null,
      subjectId: entry.subject?.id ?? null,
      requestId: entry.requestId ?? null,
      facts: entry.facts ?? {},
    },
  });
}
