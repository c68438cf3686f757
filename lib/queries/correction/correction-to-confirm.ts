import { type Connection, databaseNow } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { loadCorrection } from '@/lib/db/stores/correction';
import { findIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { versionsOf } from '@/lib/db/stores/negotiation';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import { mayConfirmCorrection } from '@/lib/domain/correction/rules';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * The correction that waits for this graduate: what would change against what he accepted, why, how he can prove who he
 * is, and until when a proof already given holds. Null = none waits, or it is not his.
 */
export const correctionToConfirm = defineQuery({
  name: 'correction-to-confirm',
  permission: 'graduate.agreements.read',
  async run(db: Connection, viewer: ViewerOf<'GRADUATE'>, id: string) {
    const subject = await loadAgreement(db, viewer, id);
    if (subject?.state !== 'CORRECTING_GRADUATE') return null;
    const [correction, versions] = [await loadCorrection(db, subject), await versionsOf(db, id)];
    const proposal = versions.find((version) => version.id === subject.proposalId);
    if (!correction || !proposal) throw new Error('A correction waits that nobody asked for.');
    const now = await databaseNow(db);
    const [account, proof, handedIn] = await Promise.all([
      accountTargets(db, viewer.accountId),
      findIdentityProof(db, viewer, proofBinding(subject), now),
      db.agreementEvent.findFirst({
        where: { agreementId: id, type: 'AGREEMENT_CORRECTED' },
        orderBy: { sequence: 'desc' },
        select: { reason: true },
      }),
    ]);
    const { letter } = correction.onTable;
    return {
      hash: proposal.hash,
      fixList: correction.fixList,
      note: handedIn?.reason ?? null,
      employer: letter.employer.name,
      post: letter.terms.post,
      differences: differencesBetween(letter, proposal.letter),
      may: mayConfirmCorrection(viewer, subject),
      mobile: account.mobile && maskMobile(account.mobile),
      email: account.email && maskEmail(account.email),
      hasPassword: account.passwordHash !== null,
      provedUntil: proof?.expiresAt ?? null,
    };
  },
});
