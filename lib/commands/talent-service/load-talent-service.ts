import { z } from 'zod';
import type { CommandContext } from '@/lib/commands/define-command';

/** Which entry, and the version its operator looked at. */
export const entryVersion = {
  id: z.uuid('ID_INVALID'),
  version: z.coerce.number('ID_INVALID').int('ID_INVALID'),
};

/** An entry of the directory with the operator who acts on it; null when there is none. */
export async function loadTalentService({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'PLATFORM') return null;
  const entry = await db.talentService.findUnique({ where: { id } });
  return entry && { actor, entry };
}
