import { findRound, isCodeTaken, organisationOf } from '@/lib/db/stores/certification';
import { databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';
import { certificationHistory, claimView } from './claim-view';

/** One round with all there is to compare, for the operator; null when it is not there or was never handed in. */
export const certificationReview = defineQuery({
  name: 'certification-review',
  permission: 'platform.certifications',
  async run(db, _viewer: OperatorViewer, { id, contact }: { id: string; contact: 'masked' | 'full' }) {
    const round = await findRound(db, id);
    if (!round?.submittedAt) return null;
    const organisation = organisationOf(round);
    return {
      id,
      version: round.version,
      state: round.state,
      submittedAt: round.submittedAt,
      decidedAt: round.decidedAt,
      isCodeTaken: organisation ? await isCodeTaken(db, organisation.creditCode, round.employerId) : false,
      history: await certificationHistory(db, round.employerId),
      now: await databaseNow(db),
      ...(await claimView(db, round, contact)),
    };
  },
});
