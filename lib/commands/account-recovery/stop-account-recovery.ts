import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { endRecovery, waitingRecovery } from '@/lib/db/stores/account-recoveries';
import { tellAccounts, tellAddress } from '@/lib/db/stores/outbox';
import { allowed, denied } from '@/lib/domain/access/decision';

/**
 * Whoever can still sign in stops the change of the mobile: he has not lost the account. The school is told, because
 * somebody may have deceived it, and the new mobile learns that nothing came of it.
 */
export const stopAccountRecovery = defineCommand({
  name: 'stop-account-recovery',
  permission: 'own.account',
  input: z.strictObject({}),
  event: 'ACCOUNT_RECOVERY_STOPPED',
  atomic: 'transaction',
  load: async ({ db, actor }) => ({ waiting: actor && (await waitingRecovery(db, { accountId: actor.accountId })) }),
  allow: (_actor, { waiting }) => (waiting ? allowed : denied('ACCOUNT_RECOVERY_STALE')),
  async run({ db, now }, { waiting }) {
    if (!waiting || !(await endRecovery(db, waiting.id, 'STOPPED', now))) throw new Refusal('ACCOUNT_RECOVERY_STALE');
    const { id, requestId, mobile, schoolId, schoolName: school } = waiting;
    const message = { eventId: id, facts: { school }, now };
    const to = { channel: 'SMS', address: mobile, locale: 'zh-CN' } as const;
    await tellAddress(db, { ...message, template: 'ACCOUNT_RECOVERY_CAME_TO_NOTHING', ...to });
    await tellAccounts(db, {
      ...message,
      template: 'ACCOUNT_RECOVERY_OBJECTED',
      to: { schoolId, level: 'SCHOOL' },
      link: `/school/requests/${requestId}`,
    });
    return { result: { id }, subject: { type: 'account-recovery', id }, facts: { requestId } };
  },
});
