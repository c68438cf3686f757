import type { CommandContext } from '@/lib/commands/define-command';
import { lockClaim } from '@/lib/db/stores/certification';
import { newestRemittance } from '@/lib/db/stores/remittances';

/** The newest remittance of the actor's employer, with the claim it is to prove, locked; null when there is none. */
export async function loadOwnRemittance({ db, actor }: CommandContext) {
  if (actor?.party !== 'EMPLOYER') return null;
  const locked = await lockClaim(db, actor.employerId);
  const remittance = locked && (await newestRemittance(db, actor.employerId));
  return locked?.round && remittance?.roundId === locked.round.id
    ? { employer: locked.employer, round: locked.round, remittance, actor }
    : null;
}
