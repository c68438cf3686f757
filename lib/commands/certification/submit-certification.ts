import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import {
  changeRound,
  claimOf,
  followRound,
  isCodeTaken,
  organisationOf,
  recordStep,
} from '@/lib/db/stores/certification';
import { requireChange } from '@/lib/db/stores/certification-changes';
import { keepVersion } from '@/lib/db/stores/certification-versions';
import { all, when } from '@/lib/domain/access/decision';
import { hasClaimedLicenceEnded } from '@/lib/domain/certification/licence';
import { mayEditRound, maySubmitClaim } from '@/lib/domain/certification/steps';
import { loadOwnClaim } from './claim';

const submitInput = z.strictObject({
  /** The version whose answers were checked: what changed since is not handed in unseen. */
  version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID'),
  confirmed: z.literal('yes', { error: 'TRUTH_NOT_CONFIRMED' }),
});

/** Hands the checked claim to the operator; from here on it is read-only until he answers. */
export const submitCertification = defineCommand({
  name: 'submit-certification',
  permission: 'employer.certification.write',
  input: submitInput,
  event: 'CERTIFICATION_SUBMITTED',
  atomic: 'transaction',
  async load(context) {
    const subject = await loadOwnClaim(context);
    return subject?.round ? { ...subject, round: subject.round } : null;
  },
  allow: (_actor, { employer, round }, now) =>
    all(
      when(employer.certificationState !== 'SUSPENDED', 'EMPLOYER_SUSPENDED'),
      mayEditRound(round.state),
      maySubmitClaim(claimOf(round)),
      when(!hasClaimedLicenceEnded(organisationOf(round), now), 'LICENCE_ENDED'),
    ),
  async run({ db, now }, { employer, round, actor }, { version }) {
    if (round.version !== version) throw new Refusal('CERTIFICATION_STALE');
    await requireChange(db, employer, round);
    const organisation = organisationOf(round);
    if (organisation && (await isCodeTaken(db, organisation.creditCode, employer.id))) {
      throw new Refusal('EMPLOYER_ALREADY_CERTIFIED');
    }
    await changeRound(db, round, { state: 'IN_REVIEW', submittedAt: now, reason: null, draftSealed: null });
    await keepVersion(db, { ...round, version: version + 1 }, now);
    await followRound(db, employer, 'IN_REVIEW', now);
    await recordStep(db, { roundId: round.id, type: 'SUBMITTED', accountId: actor.accountId, at: now });
    return { result: { id: round.id }, subject: { type: 'certification', id: round.id }, facts: { version } };
  },
});
