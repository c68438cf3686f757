import { seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { BaseDataError, MobileChange, RosterRequestKind } from '@/lib/domain/roster/requests';
import { newId } from '@/lib/ids';

interface NewRequest {
  /** Null when a claim fitted nobody: the statement is the same and writes nothing. */
  enrolmentId: string | null;
  kind: RosterRequestKind;
  content: MobileChange | BaseDataError;
  now: Date;
}

/**
 * Hands the school one thing to put right; answers the id of the request, or null when none was written because one
 * of its kind is open already (the partial unique index decides) or there is no enrolment.
 */
export async function openRosterRequest(db: Connection, request: NewRequest): Promise<string | null> {
  const { enrolmentId, kind, content, now } = request;
  const rows = await db.$queryRaw<{ id: string }[]>`
    insert into "RosterRequest" ("id", "enrolmentId", "kind", "contentSealed", "state", "createdAt", "version")
    select ${newId()}::uuid, e."id", ${kind}, ${seal(JSON.stringify(content))}::bytea, 'OPEN', ${now}, 1
    from "Enrolment" e where e."id" = ${enrolmentId}::uuid
    on conflict ("enrolmentId", "kind") where "state" = 'OPEN' do nothing
    returning "id"`;
  return rows[0]?.id ?? null;
}
