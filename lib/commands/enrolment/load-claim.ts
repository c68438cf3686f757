import { z } from 'zod';
import type { CommandContext } from '@/lib/commands/define-command';
import { findClaim } from '@/lib/db/stores/enrolment-claims';
import { tellAccounts } from '@/lib/db/stores/outbox';

/** What both answers name: the enrolment, and the version of it that was shown. */
export const claimShape = { id: z.uuid('ID_INVALID'), version: z.coerce.number().int('ID_INVALID') };

/** The claim as the person it is about; null = not his. */
export async function loadClaim({ db, actor }: CommandContext, id: string) {
  if (actor?.party !== 'GRADUATE') return null;
  const claim = await findClaim(db, actor.personId, id);
  return claim && { actor, claim };
}

/** The school that claimed learns the answer; whom it is about stands behind the sign-in. */
export function tellClaimant(
  { db, now }: CommandContext,
  { id, schoolId }: { id: string; schoolId: string },
  template: 'ENROLMENT_LINKED' | 'ENROLMENT_REFUSED',
): Promise<void> {
  const to = { schoolId, level: 'SCHOOL' as const };
  return tellAccounts(db, { eventId: id, template, now, to, link: `/school/graduates/${id}` });
}
