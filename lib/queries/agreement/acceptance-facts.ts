import { type Connection, databaseNow } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { findIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/** Counting stops here: "several" is said by the number only as far as anybody reads it. */
const MOST = 100;

/**
 * What accepting this letter means and needs: how many other letters it closes, how the graduate can prove who he
 * is (addresses masked), and until when a proof already given holds. Null = not his.
 */
export const acceptanceFacts = defineQuery({
  name: 'acceptance-facts',
  permission: 'graduate.agreements.read',
  async run(db: Connection, viewer: ViewerOf<'GRADUATE'>, id: string) {
    const subject = await loadAgreement(db, viewer, id);
    if (!subject) return null;
    const now = await databaseNow(db);
    const [others, account, proof] = await Promise.all([
      db.agreement.findMany({
        where: {
          enrolmentId: subject.enrolmentId,
          id: { not: id },
          state: { in: ['PENDING_GRADUATE', 'COUNTERED'] },
          replyBy: { gt: now },
        },
        select: { id: true },
        take: MOST,
      }),
      accountTargets(db, viewer.accountId),
      findIdentityProof(db, viewer, proofBinding(subject), now),
    ]);
    return {
      now,
      otherOpen: others.length,
      mobile: account.mobile && maskMobile(account.mobile),
      email: account.email && maskEmail(account.email),
      hasPassword: account.passwordHash !== null,
      provedUntil: proof?.expiresAt ?? null,
    };
  },
});
