import type { Connection } from '@/lib/db/client';
import type { TransferSnapshot } from '@/lib/domain/agreement/transfer';

/**
 * Makes one profile the default of its employer, in the caller's transaction. Changes of the default of one employer
 * wait for each other here; the partial unique index is the guard behind it. False when the profile is gone.
 */
export async function makeDefault(db: Connection, employerId: string, id: string): Promise<boolean> {
  await holdDefault(db, employerId);
  await db.transferProfile.updateMany({
    where: { employerId, isDefault: true, NOT: { id } },
    data: { isDefault: false },
  });
  const { count } = await db.transferProfile.updateMany({
    where: { id, employerId, archivedAt: null },
    data: { isDefault: true },
  });
  return count === 1;
}

/** Has the employer a default? Asked under the same lock, so that of two first profiles one becomes it. */
export async function hasDefault(db: Connection, employerId: string): Promise<boolean> {
  await holdDefault(db, employerId);
  const row = await db.transferProfile.findFirst({ where: { employerId, isDefault: true, archivedAt: null } });
  return row !== null;
}

/**
 * A letter was sent with this entry: from now on it may be archived, never deleted. Part of the sending transaction;
 * only the first letter writes. An entry deleted a moment ago is no obstacle, the letter has its copy.
 */
export async function markUsed(db: Connection, employerId: string, id: string, now: Date): Promise<void> {
  await db.transferProfile.updateMany({ where: { id, employerId, firstUsedAt: null }, data: { firstUsedAt: now } });
}

/**
 * Which entry of the directory a profile follows once it says this: the one it was filled from, as long as it still
 * names that institution. `revision` is what its owner had before his eyes, never more than there is.
 */
export async function followed(
  db: Connection,
  source: { id: string; revision: number } | null,
  { archiveRecipient }: TransferSnapshot,
) {
  const none = { talentServiceId: null, talentServiceRevision: null };
  if (!source) return none;
  const entry = await db.talentService.findUnique({
    where: { id: source.id },
    select: { name: true, revision: true },
  });
  if (!entry || entry.name !== archiveRecipient) return none;
  return { talentServiceId: source.id, talentServiceRevision: Math.min(source.revision, entry.revision) };
}

/**
 * Makes changes of one employer's default wait for each other. A deed that changes an entry and then the default takes
 * this first: the other way round two deeds could wait for each other.
 */
export async function holdDefault(db: Connection, employerId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`transfer-profile ${employerId}`}, 0))`;
}
