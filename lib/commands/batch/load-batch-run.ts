import type { CommandContext } from '@/lib/commands/define-command';

/** A run of the actor's own employer, whoever began it. */
export async function loadBatchRun({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'EMPLOYER') return null;
  const run = await db.batchRun.findFirst({
    where: { id, employerId: actor.employerId },
    select: { id: true, kind: true, state: true, pausedAt: true },
  });
  return run && { ...run, actor };
}
