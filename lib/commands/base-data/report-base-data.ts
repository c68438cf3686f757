import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadGraduateSnapshot } from '@/lib/db/stores/graduate-snapshot';
import { loadOwnEnrolment } from '@/lib/db/stores/own-enrolment';
import { openRosterRequest } from '@/lib/db/stores/roster-requests';
import { denied } from '@/lib/domain/access/decision';
import { mayReportBaseData } from '@/lib/domain/roster/confirmation';
import { baseDataErrorSchema, CORRECTABLE_KEYS, noteInput } from '@/lib/domain/roster/requests';
import { normaliseLine } from '@/lib/domain/rules/text';

const right = z.string().transform(normaliseLine).pipe(z.string().max(200, 'FIELD_TOO_LONG'));
/** One optional input a datum, named by its key: what it should be. */
const rights = Object.fromEntries(CORRECTABLE_KEYS.map((key) => [key, right.optional()]));

/**
 * The graduate tells the school what is wrong and what it should be. What stands there now is read here, not taken
 * from the form; both are sealed. One open report an enrolment.
 */
export const reportBaseData = defineCommand({
  name: 'report-base-data',
  permission: 'graduate.base-data',
  input: z.strictObject({
    ...rights,
    id: z.uuid('ID_INVALID'),
    note: noteInput,
  }),
  event: 'BASE_DATA_REPORTED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadOwnEnrolment(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayReportBaseData(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { id }, input) {
    const typed = input as Partial<Record<string, string>>;
    const snapshot = await loadGraduateSnapshot(db, id);
    const fields = CORRECTABLE_KEYS.flatMap((key) => {
      const wanted = typed[key];
      return wanted ? [{ key, wrong: String(snapshot[key] ?? ''), right: wanted }] : [];
    });
    if (fields.length === 0) throw new InvalidInput({ note: 'REPORT_EMPTY' });
    const content = baseDataErrorSchema.parse({ fields, note: input.note });
    const requestId = await openRosterRequest(db, { enrolmentId: id, kind: 'BASE_DATA_ERROR', content, now });
    if (!requestId) throw new Refusal('ROSTER_REQUEST_OPEN_EXISTS');
    return {
      result: { id },
      subject: { type: 'roster-request', id: requestId },
      facts: { fields: fields.map(({ key }) => key) },
    };
  },
});
