import { z } from 'zod';
import type { CommandContext } from '@/lib/commands/define-command';
import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { tellAccounts, tellAddress } from '@/lib/db/stores/outbox';
import { payerMasked } from '@/lib/db/stores/remittance-payer';
import {
  followRemittance,
  lockRemittance,
  maskedAccount,
  moveRemittance,
  type RemittanceRow,
} from '@/lib/db/stores/remittances';
import { expiryOf } from '@/lib/domain/remittance/rules';
import { lastDateBefore } from '@/lib/domain/rules/dates';

/** The remittance and the version the operator looked at. */
export const recordInput = {
  id: z.uuid('ID_INVALID'),
  version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID'),
};

/** Any remittance, for an operator; everybody else finds nothing. */
export const loadForRecord = ({ db, actor }: CommandContext, { id }: { id: string }): Promise<RemittanceRow | null> =>
  actor?.party === 'PLATFORM' ? lockRemittance(db, id) : Promise.resolve(null);

interface Recording {
  db: Connection;
  now: Date;
  accountId: string;
}

/** The money is on its way: the days begin, the amount is forgotten, the employer is told by every way it has. */
export async function recordSent({ db, now, accountId }: Recording, remittance: RemittanceRow): Promise<void> {
  const { employerId, roundId, payee } = remittance;
  const payer = payerMasked();
  if (payer === null) throw new Refusal('REMITTANCE_PAYER_MISSING');
  const expiresAt = expiryOf(now);
  const sent = { sentAt: now, expiresAt, payerMasked: payer };
  const eventId = await moveRemittance(db, remittance, { state: 'SENT', now, accountId, sent });
  await followRemittance(db, roundId, 'AWAITING_AMOUNT', now);
  const facts = { organisation: payee, account: maskedAccount(remittance), expiresOn: lastDateBefore(expiresAt) };
  const message = { eventId, template: 'REMITTANCE_SENT', facts, now, link: '/employer/certification/amount' } as const;
  await tellAccounts(db, { ...message, to: { employerId } });
  const asker = await db.account.findUnique({ where: { id: remittance.requestedById } });
  // Whoever has no e-mail gets the message to accounts as a short message already.
  if (asker?.status !== 'ACTIVE' || !asker.mobileSealed || !asker.emailSealed) return;
  await tellAddress(db, { ...message, channel: 'SMS', address: open(asker.mobileSealed), locale: asker.locale });
}

/** The money did not arrive: the employer reads why, and may mend the account or bring papers. */
export async function recordFailed(
  { db, now, accountId }: Recording,
  remittance: RemittanceRow,
  reason: string,
): Promise<void> {
  const { employerId, roundId, payee } = remittance;
  const eventId = await moveRemittance(db, remittance, { state: 'FAILED', now, accountId, reason });
  await followRemittance(db, roundId, 'REMITTANCE_FAILED', now);
  await tellAccounts(db, {
    eventId,
    template: 'REMITTANCE_FAILED',
    facts: { organisation: payee },
    now,
    to: { employerId },
    link: '/employer/certification',
  });
}
