import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { all, when } from '@/lib/domain/access/decision';
import { hasLicenceExpired } from '@/lib/domain/certification/licence';
import { lastDateBefore } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { loadLicence } from './load-licence';

/**
 * The licence of a certified employer has ended: what runs goes on, new invitations wait for new materials. One whose
 * new materials lie in review stays there; the answer to them decides.
 */
export const expireCertification = defineCommand({
  name: 'expire-certification',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'CERTIFICATION_EXPIRED',
  atomic: 'transaction',
  load: loadLicence,
  allow: (_actor, { licenceExpiresAt, certificationState }, now) =>
    all(
      when(hasLicenceExpired(licenceExpiresAt, now), 'LICENCE_NOT_DUE'),
      when(certificationState === 'CERTIFIED', 'LICENCE_NOT_DUE'),
    ),
  async run({ db, now }, { id, name, licenceExpiresAt }) {
    const { count } = await db.employer.updateMany({
      where: { id, certificationState: 'CERTIFIED', licenceExpiresAt },
      data: { certificationState: 'EXPIRED', version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('LICENCE_NOT_DUE');
    await tellAccounts(db, {
      eventId: newId(),
      template: 'LICENCE_EXPIRED',
      facts: { organisation: name, endsOn: lastDateBefore(licenceExpiresAt) },
      now,
      to: { employerId: id },
      link: '/employer/certification',
    });
    return { result: { id }, subject: { type: 'employer', id } };
  },
});
