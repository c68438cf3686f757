import { organisationOf } from '@/lib/db/stores/certification';
import { findRemittance, maskedAccount } from '@/lib/db/stores/remittances';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** One remittance for the operator; null when there is none. Neither amount nor whole account is in it. */
export const remittanceDetail = defineQuery({
  name: 'remittance-detail',
  permission: 'platform.remittances',
  async run(db, _viewer: OperatorViewer, { id }: { id: string }) {
    const remittance = await findRemittance(db, id);
    if (!remittance) return null;
    const round = await db.certificationRound.findUnique({ where: { id: remittance.roundId } });
    const events = await db.remittanceEvent.findMany({
      where: { remittanceId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true, type: true, reason: true, at: true },
    });
    const { version, state, reference, payee, bankName, bankLine, batchId, roundId } = remittance;
    const { requestedAt, sentAt, expiresAt, reason, tried, payerMasked } = remittance;
    return {
      ...{ id, version, state, reference, payee, bankName, bankLine, batchId, roundId },
      ...{ requestedAt, sentAt, expiresAt, reason, payer: payerMasked, triesUsed: tried.length },
      account: maskedAccount(remittance),
      creditCode: round ? (organisationOf(round)?.creditCode ?? null) : null,
      events,
    };
  },
});
