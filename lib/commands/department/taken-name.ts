import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { organisationNameKey } from '@/lib/domain/rules/text';

/** Names that differ in width or blanks only are the same to a roster, so they are refused like equal ones. */
export async function refuseTakenName(
  db: Connection,
  { schoolId, name, except }: { schoolId: string; name: string; except?: string },
): Promise<void> {
  const departments = await db.department.findMany({ where: { schoolId }, select: { id: true, name: true } });
  const key = organisationNameKey(name);
  const taken = departments.some(({ id, name: other }) => id !== except && organisationNameKey(other) === key);
  if (taken) throw new Refusal('DEPARTMENT_EXISTS');
}
