import type { CommandContext } from '@/lib/commands/define-command';

/** A template of the actor's own employer. */
export function loadPostTemplate({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'EMPLOYER') return Promise.resolve(null);
  return db.postTemplate.findFirst({ where: { id, employerId: actor.employerId } });
}
