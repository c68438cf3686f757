import type { CommandContext } from '@/lib/commands/define-command';
import { otherClaimants } from '@/lib/db/stores/certification-claimants';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { newId } from '@/lib/ids';

/** Whoever claims the same code learns at once that there is an employer to join instead. */
export async function tellOtherClaimants(
  { db, now }: CommandContext,
  creditCode: string,
  employerId: string,
): Promise<void> {
  for (const { employerId: other } of await otherClaimants(db, creditCode, employerId)) {
    await tellAccounts(db, {
      eventId: newId(),
      template: 'CERTIFICATION_CODE_TAKEN',
      now,
      to: { employerId: other },
      link: '/employer/certification/join',
    });
  }
}
