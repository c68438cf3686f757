import type { CommandContext } from '@/lib/commands/define-command';

/** An entry in use of the actor's own address book; null for every other. */
export async function loadTransferProfile({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'EMPLOYER') return null;
  return db.transferProfile.findFirst({ where: { id, employerId: actor.employerId, archivedAt: null } });
}

/** An entry of the actor's own address book, in use or put away; null for every other. */
export async function loadAnyTransferProfile({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'EMPLOYER') return null;
  return db.transferProfile.findFirst({ where: { id, employerId: actor.employerId } });
}
