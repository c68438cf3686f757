import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { followRemittance, lockRemittance, moveRemittance } from '@/lib/db/stores/remittances';
import { all, when } from '@/lib/domain/access/decision';

/** The clock closes a transfer whose amount nobody entered. Only tidies: since that moment none was accepted anyway. */
export const expireRemittance = defineCommand({
  name: 'expire-remittance',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'REMITTANCE_EXPIRED',
  atomic: 'transaction',
  load: ({ db }, { id }) => lockRemittance(db, id),
  allow: (_actor, { state, expiresAt }, now) =>
    all(
      when(state === 'SENT', 'REMITTANCE_STALE'),
      when(expiresAt !== null && expiresAt.getTime() <= now.getTime(), 'REMITTANCE_STALE'),
    ),
  async run({ db, now }, remittance) {
    const { id, roundId, employerId, payee } = remittance;
    const eventId = await moveRemittance(db, remittance, { state: 'EXPIRED', now, accountId: null });
    await followRemittance(db, roundId, 'REMITTANCE_FAILED', now);
    await tellAccounts(db, {
      eventId,
      template: 'REMITTANCE_EXPIRED',
      facts: { organisation: payee },
      now,
      to: { employerId },
      link: '/employer/certification',
    });
    return { result: { id }, subject: { type: 'remittance', id } };
  },
});
