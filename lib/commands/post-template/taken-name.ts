import type { Connection } from '@/lib/db/client';
import { InvalidInput } from '@/lib/db/refusal';

/** Throws InvalidInput when another template of this employer has this name; the unique index decides a race. */
export async function refuseTakenName(
  db: Connection,
  { employerId, name, except }: { employerId: string; name: string; except?: string },
): Promise<void> {
  const other = await db.postTemplate.findUnique({ where: { employerId_name: { employerId, name } } });
  if (other && other.id !== except) throw new InvalidInput({ templateName: 'POST_TEMPLATE_NAME_TAKEN' });
}
