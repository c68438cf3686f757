import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { loadOwnEnrolment } from '@/lib/db/stores/own-enrolment';
import { denied } from '@/lib/domain/access/decision';
import { mayConfirmBaseData } from '@/lib/domain/roster/confirmation';

/**
 * The graduate says that what the school has about him is right. Holds for exactly the version he saw: data the
 * school changed meanwhile are shown again instead.
 */
export const confirmBaseData = defineCommand({
  name: 'confirm-base-data',
  permission: 'graduate.base-data',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), version: z.coerce.number().int('ID_INVALID') }),
  event: 'BASE_DATA_CONFIRMED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadOwnEnrolment(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayConfirmBaseData(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { id }, { version }) {
    // The version counts changes of the data; a confirmation is none, so it stays.
    const confirmed = await db.enrolment.updateMany({
      where: { id, version, confirmedAt: null, state: 'ENROLLED' },
      data: { confirmedAt: now },
    });
    if (confirmed.count !== 1) throw new Refusal('BASE_DATA_STALE');
    return { result: { id }, subject: { type: 'enrolment', id }, facts: { version } };
  },
});
