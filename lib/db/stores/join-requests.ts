import type { Connection } from '@/lib/db/client';
import type { JoinRequestState, MemberRole } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/db/refusal';
import { newId } from '@/lib/ids';

interface NewRequest {
  employerId: string;
  accountId: string;
  name: string;
  reason: string;
  creditCode: string;
  now: Date;
}

/** Writes a request; answers its id. A second open one of the account breaks a unique index: JOINING_OPEN_EXISTS. */
export async function writeJoinRequest(db: Connection, { now, ...request }: NewRequest): Promise<string> {
  const id = newId();
  await db.joinRequest.create({ data: { id, ...request, createdAt: now } });
  return id;
}

interface Closing {
  state: Exclude<JoinRequestState, 'OPEN'>;
  role?: MemberRole;
  answer?: string;
  decidedAt: Date;
  decidedById: string | undefined;
}

/** Closes an open request, once. Throws Refusal JOINING_CLOSED when somebody was faster. */
export async function closeJoinRequest(db: Connection, id: string, closing: Closing): Promise<void> {
  const { count } = await db.joinRequest.updateMany({ where: { id, state: 'OPEN' }, data: closing });
  if (count !== 1) throw new Refusal('JOINING_CLOSED');
}
