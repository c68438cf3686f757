import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { moveEmployer, newestRound } from '@/lib/db/stores/certification';
import { closeSuspension } from '@/lib/db/stores/suspensions';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { all, when } from '@/lib/domain/access/decision';
import { hasLicenceExpired } from '@/lib/domain/certification/licence';
import { standingResumed } from '@/lib/domain/certification/standing';
import { loadEmployer } from './load-employer';

/** The operator lifts a suspension: the employer is again what it would be without it. Lapsed letters stay lapsed. */
export const resumeEmployer = defineCommand({
  name: 'resume-employer',
  permission: 'platform.certifications',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID'),
    resumptionReason: reasonInput,
    confirmed: z.literal('yes', { error: 'RESUMPTION_NOT_CONFIRMED' }),
  }),
  event: 'EMPLOYER_RESUMED',
  atomic: 'transaction',
  load: loadEmployer,
  allow: (_actor, { employer }, _now, { version }) =>
    all(
      when(employer.version === version, 'EMPLOYER_STALE'),
      when(employer.certificationState === 'SUSPENDED', 'EMPLOYER_NOT_SUSPENDED'),
    ),
  async run({ db, now }, { employer, actor }, { resumptionReason: reason }) {
    const { id, name, licenceExpiresAt } = employer;
    const round = await newestRound(db, id);
    const certificationState = standingResumed(round?.state ?? null, hasLicenceExpired(licenceExpiresAt, now));
    await moveEmployer(db, id, { certificationState });
    const eventId = await closeSuspension(db, { employerId: id, reason, actor, now });
    await tellAccounts(db, {
      eventId,
      template: 'EMPLOYER_RESUMED',
      facts: { organisation: name },
      now,
      to: { employerId: id },
      link: '/employer/certification',
    });
    return {
      result: { state: certificationState },
      subject: { type: 'employer', id },
      facts: { suspensionId: eventId },
    };
  },
});
