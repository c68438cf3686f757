import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { lapseInvitations } from '@/lib/commands/agreement/lapse-invitations';
import { defineCommand } from '@/lib/commands/define-command';
import { moveEmployer } from '@/lib/db/stores/certification';
import { openSuspension } from '@/lib/db/stores/suspensions';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { all, when } from '@/lib/domain/access/decision';
import { isUsable } from '@/lib/domain/certification/standing';
import { loadEmployer } from './load-employer';

/**
 * The operator suspends a certified employer: its pages close, and every letter nobody has answered lapses with the
 * same reason, in one transaction. What was accepted or signed goes on: it binds others too.
 */
export const suspendEmployer = defineCommand({
  name: 'suspend-employer',
  permission: 'platform.certifications',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID'),
    suspensionReason: reasonInput,
  }),
  event: 'EMPLOYER_SUSPENDED',
  atomic: 'transaction',
  load: loadEmployer,
  allow: (_actor, { employer }, _now, { version }) =>
    all(
      when(employer.version === version, 'EMPLOYER_STALE'),
      when(isUsable(employer.certificationState), 'EMPLOYER_NOT_CERTIFIED'),
    ),
  async run(context, { employer, actor }, { suspensionReason: reason }) {
    const { db, now } = context;
    const { id, name } = employer;
    await moveEmployer(db, id, { certificationState: 'SUSPENDED' });
    const eventId = await openSuspension(db, { employerId: id, reason, actor, now });
    const lapsed = await lapseInvitations(context, id, reason);
    await tellAccounts(db, {
      eventId,
      template: lapsed > 0 ? 'EMPLOYER_SUSPENDED' : 'EMPLOYER_SUSPENDED_ONLY',
      facts: { organisation: name, lapsed: String(lapsed) },
      now,
      to: { employerId: id },
      link: '/employer/certification',
    });
    return { result: { lapsed }, subject: { type: 'employer', id }, facts: { suspensionId: eventId, lapsed } };
  },
});
