import { findRound, isCodeTaken, organisationOf } from '@/lib/db/stores/certification';
import { claimBefore } from '@/lib/db/stores/certification-changes';
import { databaseNow } from '@/lib/db/client';
import { unansweredCount } from '@/lib/db/stores/unanswered-letters';
import { suspensionOf } from '@/lib/db/stores/suspensions';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';
import { claimantOf } from '@/lib/domain/certification/review-claim';
import { wasCertified } from '@/lib/domain/certification/standing';
import { certificationHistory } from './certification-history';
import { claimView } from './claim-view';

/** One round with all there is to compare, for the operator; null when it is not there or was never handed in. */
export const certificationReview = defineQuery({
  name: 'certification-review',
  permission: 'platform.certifications',
  async run(db, { accountId }: OperatorViewer, { id, contact }: { id: string; contact: 'masked' | 'full' }) {
    const round = await findRound(db, id);
    if (!round?.submittedAt) return null;
    const organisation = organisationOf(round);
    const [employer, now] = [
      await db.employer.findUniqueOrThrow({ where: { id: round.employerId } }),
      await databaseNow(db),
    ];
    const claimant = claimantOf(round, now);
    const before = await claimBefore(db, round);
    return {
      id,
      version: round.version,
      state: round.state,
      submittedAt: round.submittedAt,
      decidedAt: round.decidedAt,
      isCodeTaken: organisation ? await isCodeTaken(db, organisation.creditCode, round.employerId) : false,
      history: await certificationHistory(db, round.employerId, { namesReviewers: true }),
      unanswered: await unansweredCount(db, employer.id),
      before: before && { kind: before.kind, ...(await claimView(db, before.round, contact)) },
      now,
      claim:
        claimant === null
          ? null
          : {
              isMine: claimant === accountId,
              name: (await db.account.findUnique({ where: { id: claimant }, select: { name: true } }))?.name ?? '',
              at: round.claimedAt ?? now,
            },
      employer: { id: employer.id, version: employer.version, state: employer.certificationState },
      suspension: await suspensionOf(db, employer.id),
      isRecertification: wasCertified(employer.certificationState) && round.state !== 'CERTIFIED',
      ...(await claimView(db, round, contact)),
    };
  },
});
