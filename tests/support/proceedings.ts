import { z } from 'zod';
import type { World } from './world';
import { addGraduate, prove, sent } from './world';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { defineCommand } from '@/lib/commands/define-command';
import { execute } from '@/lib/commands/execute';
import { openProceeding, type ProceedingDraft } from '@/lib/commands/proceeding/move';
import { databaseNow } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { recordConsent } from '@/lib/db/stores/consents';
import { answerBinding, createIdentityProof } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { consentKinds } from '@/lib/domain/consent/consents';
import { mayRequest } from '@/lib/domain/proceeding/policy';
import { proceedingKinds } from '@/lib/domain/proceeding/states';

/** Asks for a proceeding as the three requests do, without what each of them adds: its form, its papers. */
const ask = defineCommand({
  name: 'ask-in-a-test',
  permission: 'proceedings.act',
  input: z.strictObject({
    id: z.uuid(),
    kind: z.enum(proceedingKinds),
    clause: z.string().optional(),
    levels: z.array(z.enum(['COUNSELLOR', 'DEPARTMENT', 'SCHOOL'])),
    publicNoticeDays: z.number(),
    termsId: z.string().optional(),
  }),
  event: 'PROCEEDING_ASKED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, { state }, _now, { kind }) =>
    actor ? mayRequest(actor, kind, { state, hasOpenProceeding: false }) : denied('SIGN_IN_NEEDED'),
  run(context, subject, { kind, clause, levels, publicNoticeDays, termsId }) {
    if (!subject.policy) throw new Refusal('SCHOOL_YEAR_CLOSED');
    const { id: policyVersionId } = subject.policy;
    const draft: ProceedingDraft = {
      kind,
      reasonText: '家庭原因，需要回原籍工作',
      policyVersionId,
      levels,
      publicNoticeDays,
    };
    return openProceeding(context, subject, { ...draft, reasonCode: 'family', clause, termsId });
  },
});

export interface Asked {
  kind?: (typeof proceedingKinds)[number];
  clause?: string;
  levels?: ReviewLevel[];
  publicNoticeDays?: number;
  termsId?: string;
  now?: Date;
}

/** The answer to a request of this side; a termination with two levels unless said otherwise. */
export function askFor({ db }: World, viewer: Viewer, id: string, { now, ...asked }: Asked = {}) {
  const kind = asked.kind ?? 'TERMINATION';
  const levels = kind === 'RETRACTION' ? [] : ['DEPARTMENT', 'SCHOOL'];
  const input = { id, kind, levels, publicNoticeDays: 0, ...asked };
  return execute(ask, viewer, input, now ? { db, now } : { db });
}

/** The id of a proceeding that must have begun. */
export async function asked(world: World, viewer: Viewer, id: string, what: Asked = {}): Promise<string> {
  const answer = await askFor(world, viewer, id, what);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

/** A graduate with an agreement that waits for its first reviewer. */
export async function accepted(world: World, index: number, employer: Viewer = world.viewers.employer) {
  const { db } = world;
  const graduate = await addGraduate(world, index);
  await db.enrolment.updateMany({
    where: { id: graduate.enrolmentId, confirmedAt: null },
    data: { confirmedAt: world.start },
  });
  const { accountId } = graduate.viewer;
  for (const kind of consentKinds) await recordConsent(db, { accountId, kind, given: true, now: world.start });
  const id = await sent(world, employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  const answer = await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return { id, graduate: graduate.viewer, enrolmentId: graduate.enrolmentId };
}

/** Lets both levels pass it: signed. */
export async function passBoth({ db, viewers }: World, id: string): Promise<void> {
  for (const reviewer of [viewers.department, viewers.school]) {
    const answer = await execute(passReview, reviewer, { id }, { db });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  }
}

/** A graduate with a signed agreement. */
export async function signed(world: World, index: number, employer?: Viewer) {
  const made = await accepted(world, index, employer);
  await passBoth(world, made.id);
  return made;
}

/** A fresh proof of identity for the answer to this proceeding. */
export async function proveAnswerOf({ db }: World, actor: Viewer, id: string, now?: Date): Promise<void> {
  const row = await db.proceeding.findUniqueOrThrow({ where: { id } });
  const at = now ?? (await databaseNow(db));
  await createIdentityProof(db, { actor, method: 'password', boundTo: answerBinding(row), now: at });
}
