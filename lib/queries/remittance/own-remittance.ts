import { type Connection, databaseNow } from '@/lib/db/client';
import { claimOf, newestRound, organisationOf, type Round } from '@/lib/db/stores/certification';
import { payerMasked } from '@/lib/db/stores/remittance-payer';
import { maskedAccount, newestRemittance, recentRemittances } from '@/lib/db/stores/remittances';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { mayAskForRemittance } from '@/lib/domain/certification/steps';
import { daysLeft, mayAskAgain, mayEnterAmount, mayWithdraw, REMITTANCE } from '@/lib/domain/remittance/rules';
import { defineQuery } from '@/lib/queries/define-query';

const HISTORY = 60;

/** Where the transfer to the viewer's employer stands, what is left of it, and everything that happened before. */
export const ownRemittance = defineQuery({
  name: 'own-remittance',
  permission: 'employer.certification.read',
  async run(db, { employerId }: EmployerViewer, _input: undefined) {
    const [now, round, newest] = [
      await databaseNow(db),
      await newestRound(db, employerId),
      await newestRemittance(db, employerId),
    ];
    const recent = await recentOf(db, { employerId, round }, now);
    const events = await db.remittanceEvent.findMany({
      where: { remittance: { employerId }, type: { not: 'EXPORTED' } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: HISTORY,
      select: { id: true, type: true, reason: true, at: true },
    });
    const remittance = newest && newest.roundId === round?.id ? newest : null;
    return {
      now,
      left: Math.max(0, REMITTANCE.mostInWindow - recent),
      mayAskAgain: mayAskAgain(recent),
      mayAsk: round ? mayAskForRemittance(round.state, claimOf(round)) : null,
      remittance: remittance && {
        state: remittance.state,
        payee: remittance.payee,
        account: maskedAccount(remittance),
        bankName: remittance.bankName,
        bankLine: remittance.bankLine,
        payer: remittance.payerMasked ?? payerMasked(),
        requestedAt: remittance.requestedAt,
        sentAt: remittance.sentAt,
        expiresAt: remittance.expiresAt,
        daysLeft: remittance.expiresAt ? daysLeft(remittance.expiresAt, now) : 0,
        triesLeft: REMITTANCE.tries - remittance.tried.length,
        reason: remittance.reason,
        mayEnter: mayEnterAmount(remittance.state, remittance.expiresAt, now),
        mayWithdraw: mayWithdraw(remittance.state),
      },
      events,
    };
  },
});

/** Counted as the deed counts: by the registration, and by the code it claims. */
const recentOf = (db: Connection, own: { employerId: string; round: Round | null }, now: Date): Promise<number> => {
  const { employerId, round } = own;
  return recentRemittances(db, { employerId, creditCode: round ? organisationOf(round)?.creditCode : undefined }, now);
};

export type OwnRemittance = Awaited<ReturnType<typeof ownRemittance>>;
