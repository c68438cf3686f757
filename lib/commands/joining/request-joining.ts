import { z } from 'zod';
import { loadOwnClaim } from '@/lib/commands/certification/claim';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { holderOf } from '@/lib/db/stores/certification';
import { writeJoinRequest } from '@/lib/db/stores/join-requests';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { when } from '@/lib/domain/access/decision';
import { wasCertified } from '@/lib/domain/certification/standing';
import { creditCodeInput, joinerNameInput, joiningReasonInput } from '@/lib/domain/membership/joining';

/** Enough to mend a slip, too few to find out who is certified. Counted whatever comes of it. */
const perAccount: Budget = { name: 'joining-day', limit: 8, windowSeconds: 86_400 };

/**
 * Whoever registered for an organisation that is certified already asks its administrators to let him join. All he
 * learns is that the code is certified, which the certification itself says too.
 */
export const requestJoining = defineCommand({
  name: 'request-joining',
  permission: 'employer.certification.write',
  input: z.strictObject({ creditCode: creditCodeInput, name: joinerNameInput, joiningReason: joiningReasonInput }),
  event: 'JOINING_REQUESTED',
  atomic: 'transaction',
  prepare: async (_input, { db, actor }) => actor !== null && (await takeFromBudget(db, perAccount, actor.accountId)),
  load: loadOwnClaim,
  allow: (_actor, { employer }) => when(!wasCertified(employer.certificationState), 'CERTIFICATION_CLOSED'),
  async run({ db, now }, { actor }, { creditCode, name, joiningReason: reason }, isWithinBudget) {
    if (!isWithinBudget) throw new Refusal('JOINING_TOO_OFTEN', { limit: perAccount.limit });
    const holder = await holderOf(db, creditCode);
    if (!holder) throw new InvalidInput({ creditCode: 'JOINING_CODE_NOT_CERTIFIED' });
    const { accountId } = actor;
    const id = await writeJoinRequest(db, { employerId: holder.id, accountId, name, reason, creditCode, now });
    await tellAccounts(db, {
      eventId: id,
      template: 'JOINING_REQUESTED',
      facts: { name, organisation: holder.name },
      now,
      to: { employerId: holder.id, role: 'ADMINISTRATOR' },
      link: '/employer/account/requests',
    });
    return { result: { id }, subject: { type: 'join-request', id } };
  },
});
