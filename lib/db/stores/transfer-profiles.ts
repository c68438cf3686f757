import type { Connection } from '@/lib/db/client';

/**
 * Makes one profile the default of its employer, in the caller's transaction. Changes of the default of one employer
 * wait for each other here; the partial unique index is the guard behind it. False when the profile is gone.
 */
export async function makeDefault(db: Connection, employerId: string, id: string): Promise<boolean> {
  await lockDefault(db, employerId);
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
  await lockDefault(db, employerId);
  const row = await db.transferProfile.findFirst({ where: { employerId, isDefault: true, archivedAt: null } });
  return row !== null;
}

async function lockDefault(db: Connection, employerId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`transfer-profile ${employerId}`}, 0))`;
}
