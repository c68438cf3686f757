import type { CommandContext } from '@/lib/commands/define-command';
import { lockEmployer } from '@/lib/db/stores/certification';
import type { OperatorViewer } from '@/lib/domain/access/viewer';

/** An employer, locked, for an operator; everybody else finds nothing. */
export async function loadEmployer({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'PLATFORM') return null;
  const known = await db.employer.findUnique({ where: { id }, select: { id: true } });
  return known && { employer: await lockEmployer(db, id), actor: actor as OperatorViewer };
}
