import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import { closeRequest, loadRequest, mayDecideRequest } from './load-request';
import { tellDecision } from './tell-decision';

/** The school leaves the roster as it is and tells the graduate why. */
export const refuseRosterRequest = defineCommand({
  name: 'refuse-roster-request',
  permission: 'school.requests.decide',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    answer: z
      .string('ANSWER_MISSING')
      .transform(normaliseParagraphs)
      .pipe(z.string().min(2, 'ANSWER_MISSING').max(300, 'FIELD_TOO_LONG')),
  }),
  event: 'ROSTER_REQUEST_REFUSED',
  atomic: 'transaction',
  load: (context, { id }) => loadRequest(context, id),
  allow: (_actor, subject) => mayDecideRequest(subject.actor, subject),
  async run(context, subject, { id, answer }) {
    await closeRequest(context, subject, { state: 'REFUSED', answer });
    await tellDecision(context, subject, 'REFUSED');
    const facts = { enrolmentId: subject.enrolmentId, kind: subject.request.kind };
    return { result: { id }, subject: { type: 'roster-request', id }, facts };
  },
});
