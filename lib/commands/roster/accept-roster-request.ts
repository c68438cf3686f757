import { z } from 'zod';
import { beginRecovery } from '@/lib/commands/account-recovery/begin-recovery';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import type { Transaction } from '@/lib/db/client';
import { InvalidInput } from '@/lib/db/refusal';
import { correctContact, correctEnrolment } from '@/lib/db/stores/correct-enrolment';
import type { AccountReach } from '@/lib/domain/account/recovery';
import type { Corrections } from '@/lib/domain/roster/corrections';
import { CORRECTABLE_KEYS, type CorrectableKey } from '@/lib/domain/roster/requests';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import { closeRequest, type LoadedRequest, loadRequest, mayDecideRequest } from './load-request';
import { tellDecision } from './tell-decision';

const corrected = Object.fromEntries(
  CORRECTABLE_KEYS.map((key) => [key, z.string().max(200, 'FIELD_TOO_LONG').optional()]),
) as Record<CorrectableKey, z.ZodOptional<z.ZodString>>;

/**
 * The school puts right what the graduate asked for: the new mobile as given, or the wrong data with the values the
 * reviewer settled on. The graduate confirms again and is told. Where he has an account that he cannot sign in to any
 * more, the new mobile becomes its own after a day in which the account can object (docs/decisions/0016).
 */
export const acceptRosterRequest = defineCommand({
  name: 'accept-roster-request',
  permission: 'school.requests.decide',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    answer: z.string().max(300, 'FIELD_TOO_LONG').transform(normaliseParagraphs).optional(),
    ...corrected,
  }),
  event: 'ROSTER_REQUEST_ACCEPTED',
  atomic: 'transaction',
  load: (context, { id }) => loadRequest(context, id),
  allow: (_actor, subject) => mayDecideRequest(subject.actor, subject),
  async run(context, subject, { id, answer, ...values }) {
    await closeRequest(context, subject, { state: 'ACCEPTED', answer: answer || null });
    const changed = await apply(context, subject, values);
    const account = await reachAccount(context, subject);
    // Whoever gets the account back is told of that instead.
    if (account !== 'OWN') await tellDecision(context, subject, 'ACCEPTED');
    const facts = { enrolmentId: subject.enrolmentId, kind: subject.request.kind, changed, account };
    return { result: { id, account }, subject: { type: 'roster-request', id }, facts };
  },
});

/** A new mobile of somebody who has an account becomes the account's too, after a wait. */
async function reachAccount(context: CommandContext, subject: LoadedRequest): Promise<AccountReach> {
  const { id: requestId, personId, request, actor } = subject;
  if (request.kind !== 'MOBILE_CHANGE') return 'NONE';
  const { mobile } = request.content;
  return beginRecovery(context, { requestId, personId, schoolName: actor.schoolName, mobile });
}

/** Writes the change; answers the names of the data it touched. */
async function apply(context: CommandContext, subject: LoadedRequest, values: Corrections): Promise<string[]> {
  const [db, { now, requestId }] = [context.db as Transaction, context];
  const { enrolmentId, schoolId, request, actor } = subject;
  if (request.kind === 'MOBILE_CHANGE') {
    await correctContact(db, { enrolmentId, schoolId, now }, request.content);
    return request.content.email ? ['mobile', 'email'] : ['mobile'];
  }
  const keys = request.content.fields.map(({ key }) => key);
  const missing = keys.filter((key) => values[key] === undefined);
  if (missing.length > 0) throw new InvalidInput(Object.fromEntries(missing.map((key) => [key, 'FIELD_REQUIRED'])));
  const asked = Object.fromEntries(keys.map((key) => [key, values[key]]));
  await correctEnrolment(db, { enrolmentId, schoolId, now, actor, requestId }, asked);
  return keys;
}
