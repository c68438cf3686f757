import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';

interface Deed {
  employerId: string;
  actor: OperatorViewer;
  now: Date;
}

/** Writes a suspension; answers its id. A second open one breaks a unique index. */
export async function openSuspension(
  db: Connection,
  { employerId, reason, actor, now }: Deed & { reason: string },
): Promise<string> {
  const id = newId();
  await db.employerSuspension.create({
    data: { id, employerId, reason, suspendedAt: now, suspendedById: actor.accountId },
  });
  return id;
}

/** Closes the open suspension; answers its id. */
export async function closeSuspension(
  db: Connection,
  { employerId, reason, actor, now }: Deed & { reason: string },
): Promise<string> {
  const open = await db.employerSuspension.findFirst({ where: { employerId, resumedAt: null } });
  if (!open) throw new Refusal('EMPLOYER_NOT_SUSPENDED');
  await db.employerSuspension.update({
    where: { id: open.id },
    data: { resumedAt: now, resumedById: actor.accountId, resumedReason: reason },
  });
  return open.id;
}

/** The open suspension of an employer; null without one. */
export function suspensionOf(db: Connection, employerId: string) {
  return db.employerSuspension.findFirst({ where: { employerId, resumedAt: null } });
}
