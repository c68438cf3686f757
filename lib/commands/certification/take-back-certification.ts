import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { changeRound, followRound, recordStep } from '@/lib/db/stores/certification';
import { all, when } from '@/lib/domain/access/decision';
import { claimantOf } from '@/lib/domain/certification/review-claim';
import { loadOwnClaim } from './claim';

/**
 * The employer takes back what it handed in, to mend it, as long as no operator works on it. A claim that was sent back
 * for supplements before waits for them again; it queues anew once it is handed in again.
 */
export const takeBackCertification = defineCommand({
  name: 'take-back-certification',
  permission: 'employer.certification.write',
  input: z.strictObject({ version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID') }),
  event: 'CERTIFICATION_TAKEN_BACK',
  atomic: 'transaction',
  async load(context) {
    const subject = await loadOwnClaim(context);
    return subject?.round ? { ...subject, round: subject.round } : null;
  },
  allow: (_actor, { employer, round }, now, { version }) =>
    all(
      when(employer.certificationState !== 'SUSPENDED', 'EMPLOYER_SUSPENDED'),
      when(round.state === 'IN_REVIEW' && round.version === version, 'CERTIFICATION_STALE'),
      when(claimantOf(round, now) === null, 'REVIEW_BEGUN'),
    ),
  async run({ db, now }, { employer, round, actor }) {
    const { id } = round;
    const request = round.events[0];
    const state = request ? 'SUPPLEMENT_REQUIRED' : 'DRAFT';
    await changeRound(db, round, {
      state,
      claimedById: null,
      claimedAt: null,
      ...(request ? { reason: request.reason } : { submittedAt: null }),
    });
    await followRound(db, employer, state, now);
    await recordStep(db, { roundId: id, type: 'TAKEN_BACK', accountId: actor.accountId, at: now });
    return { result: { id }, subject: { type: 'certification', id } };
  },
});
