import type { CommandContext } from '@/lib/commands/define-command';
import type { RosterImportState } from '@/lib/domain/roster/imports';

/** An import of the actor's own school, without its rows; null = there is none for him. */
export async function loadImport({ db, actor }: CommandContext, id: string) {
  if (actor?.party !== 'SCHOOL') return null;
  const found = await db.rosterImport.findFirst({
    where: { id, schoolId: actor.schoolId },
    select: { id: true, schoolId: true, state: true, version: true, rowsGood: true, rowsBad: true },
  });
  if (!found) return null;
  const kept = await db.rosterImport.count({ where: { id, badSealed: { not: null } } });
  return { ...found, state: found.state as RosterImportState, keepsBadRows: kept > 0, actor };
}
