import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { when } from '@/lib/domain/access/decision';
import { licenceDaysLeft, reminderDue } from '@/lib/domain/certification/licence';
import { lastDateBefore } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { loadLicence } from './load-licence';

/** The clock reminds an employer 30, 7 and 1 days before its licence ends; each once. */
export const remindOfLicence = defineCommand({
  name: 'remind-of-licence',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'LICENCE_REMINDED',
  atomic: 'transaction',
  load: loadLicence,
  allow: (_actor, { licenceExpiresAt, licenceReminded }, now) =>
    when(reminderDue(licenceExpiresAt, licenceReminded, now) !== null, 'LICENCE_NOT_DUE'),
  async run({ db, now }, { id, name, licenceExpiresAt, licenceReminded }) {
    const due = reminderDue(licenceExpiresAt, licenceReminded, now);
    const { count } = await db.employer.updateMany({
      where: { id, licenceExpiresAt, licenceReminded },
      data: { licenceReminded: due },
    });
    if (count !== 1) throw new Refusal('LICENCE_NOT_DUE');
    await tellAccounts(db, {
      eventId: newId(),
      template: 'LICENCE_ENDING',
      facts: {
        organisation: name,
        days: String(licenceDaysLeft(licenceExpiresAt, now)),
        endsOn: lastDateBefore(licenceExpiresAt),
      },
      now,
      to: { employerId: id },
      link: '/employer/certification',
    });
    return { result: { days: due }, subject: { type: 'employer', id }, facts: { days: due } };
  },
});
