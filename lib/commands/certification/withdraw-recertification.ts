import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { changeRound, followRound, recordStep } from '@/lib/db/stores/certification';
import { all, when } from '@/lib/domain/access/decision';
import { wasCertified } from '@/lib/domain/certification/standing';
import { loadOwnClaim } from './claim';

const open = new Set(['DRAFT', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REMITTANCE_FAILED']);

/** A certified employer gives a change up: it is again what it was, and new invitations can be sent at once. */
export const withdrawRecertification = defineCommand({
  name: 'withdraw-recertification',
  permission: 'employer.certification.write',
  input: z.strictObject({ version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID') }),
  event: 'RECERTIFICATION_WITHDRAWN',
  atomic: 'transaction',
  async load(context) {
    const subject = await loadOwnClaim(context);
    return subject?.round ? { ...subject, round: subject.round } : null;
  },
  allow: (_actor, { employer, round }, _now, { version }) =>
    all(
      when(wasCertified(employer.certificationState), 'CERTIFICATION_CLOSED'),
      when(employer.certificationState !== 'SUSPENDED', 'EMPLOYER_SUSPENDED'),
      when(open.has(round.state) && round.version === version, 'CERTIFICATION_STALE'),
    ),
  async run({ db, now }, { employer, round, actor }) {
    const { id } = round;
    await changeRound(db, round, {
      state: 'WITHDRAWN',
      decidedAt: now,
      draftSealed: null,
      claimedById: null,
      claimedAt: null,
    });
    await followRound(db, employer, 'WITHDRAWN', now);
    await recordStep(db, { roundId: id, type: 'WITHDRAWN', accountId: actor.accountId, at: now });
    return { result: { id }, subject: { type: 'certification', id } };
  },
});
