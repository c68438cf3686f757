import type { CommandContext } from '@/lib/commands/define-command';
import type { EmployerViewer } from '@/lib/domain/access/viewer';

/** A request to the actor's own employer; another's does not exist. */
export async function loadJoinRequest({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'EMPLOYER') return null;
  const request = await db.joinRequest.findFirst({
    where: { id, employerId: actor.employerId },
    include: { employer: true },
  });
  return request && { request, actor: actor as EmployerViewer };
}
