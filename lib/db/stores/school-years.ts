import type { Connection } from '@/lib/db/client';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { newId } from '@/lib/ids';

/**
 * Opens one graduation year of a school with the first version of its rules, in the caller's transaction. Throws the
 * database's unique violation when the year is open.
 */
export async function openYear(
  db: Connection,
  {
    schoolId,
    year,
    levels,
    now,
    createdById,
  }: {
    schoolId: string;
    year: number;
    levels: ReviewLevel[];
    now: Date;
    createdById: string;
  },
): Promise<void> {
  await db.schoolYear.create({ data: { schoolId, year, openedAt: now } });
  await db.policyVersion.create({
    data: { id: newId(), schoolId, year, version: 1, levels, rules: {}, createdAt: now, createdById },
  });
}
