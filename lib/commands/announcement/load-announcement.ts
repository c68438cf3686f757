import type { CommandContext } from '@/lib/commands/define-command';

/** An announcement of the actor's own side: an operator's the platform's, a reviewer's that of his school. */
export async function loadAnnouncement({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'PLATFORM' && actor?.party !== 'SCHOOL') return null;
  const schoolId = actor.party === 'SCHOOL' ? actor.schoolId : null;
  return db.announcement.findFirst({ where: { id, party: actor.party, schoolId } });
}
