import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { anonymiseAccount } from '@/lib/db/stores/close-account';
import { tellAddress } from '@/lib/db/stores/outbox';
import { allowed } from '@/lib/domain/access/decision';
import { mayBeLeft } from '@/lib/domain/certification/standing';
import { localeInput } from '@/lib/domain/rules/contact-inputs';
import { newId } from '@/lib/ids';
import { missingProof, type ProofTried, proofShape, tryOwnProof, useOwnProof } from './own-proof';

const input = z.strictObject({
  ...proofShape,
  confirmed: z.literal('yes').optional(),
  locale: localeInput,
});

/**
 * Closes the own account, for good. The last administrator of an employer hands over first, unless it is a registration
 * of which nothing came; the database holds to that too. What was signed stays signed: agreements bind persons and organisations, not accounts.
 */
export const closeAccount = defineCommand({
  name: 'close-account',
  permission: 'own.account',
  input,
  event: 'ACCOUNT_CLOSED',
  atomic: 'transaction',
  prepare: (typed, context: CommandContext) => {
    const wrong = { ...missingProof(typed), ...(typed.confirmed ? {} : { confirmed: 'CLOSING_NOT_CONFIRMED' }) };
    if (Object.keys(wrong).length > 0) throw new InvalidInput(wrong);
    return tryOwnProof(context, typed, {
      purpose: 'prove-account',
      boundTo: `close-account ${context.actor?.accountId ?? ''}`,
    });
  },
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId }, { locale }, prepared) {
    const method = await useOwnProof(db, prepared as ProofTried, now);
    await refuseLastInCharge(db, accountId);
    const targets = await accountTargets(db, accountId);
    if (!(await anonymiseAccount(db, accountId, now))) throw new Refusal('ACCOUNT_STALE');
    const told = targetOf(targets, 'MAIL') ?? targetOf(targets, 'SMS');
    if (told) await tellAddress(db, { eventId: newId(), template: 'ACCOUNT_CLOSED', now, locale, ...told });
    return { result: null, subject: { type: 'account', id: accountId }, facts: { method } };
  },
});

/** Does anybody else act for this employer? Nobody of them could become administrator any more. */
async function hasColleagues(db: Connection, employerId: string, accountId: string): Promise<boolean> {
  const where = { employerId, state: 'ACTIVE' as const, accountId: { not: accountId } };
  return (await db.membership.findFirst({ where, select: { id: true } })) !== null;
}

/** Says it before the database would. */
async function refuseLastInCharge(db: Connection, accountId: string): Promise<void> {
  const charges = await db.membership.findMany({
    where: { accountId, state: 'ACTIVE', role: { in: ['ADMINISTRATOR', 'OPERATOR'] } },
    select: { party: true, role: true, employerId: true, employer: { select: { certificationState: true } } },
  });
  for (const { party, role, employerId, employer } of charges) {
    const others = { party, role, employerId, state: 'ACTIVE' as const, accountId: { not: accountId } };
    if (await db.membership.findFirst({ where: others, select: { id: true } })) continue;
    if (
      employerId &&
      employer &&
      mayBeLeft(employer.certificationState) &&
      !(await hasColleagues(db, employerId, accountId))
    )
      continue;
    throw new Refusal(party === 'EMPLOYER' ? 'ADMINISTRATOR_LAST' : 'OPERATOR_LAST');
  }
}
