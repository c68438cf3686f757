import { sha256 } from '@/lib/crypto/hash';
import type { Transaction } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { canonicalJson, type LetterContent } from '@/lib/domain/agreement/snapshot';
import { newId } from '@/lib/ids';
import { completeEvent, firstHash } from './agreement-event';

export interface NewInvitation {
  actor: EmployerViewer;
  now: Date;
  replyBy: Date;
  content: LetterContent;
  enrolment: { id: string; schoolId: string; departmentId: string; graduationYear: number };
  /** What the pre-flight warned of and the employer sent it with. */
  warnings: string[];
}

/**
 * Writes a new letter with its frozen terms, first event, counter and outbox row. The caller's transaction
 * makes them one. Throws the unique violation when a live letter for the pair exists.
 */
export async function createInvitation(db: Transaction, draft: NewInvitation): Promise<{ id: string; hash: string }> {
  const { actor, now, enrolment, content } = draft;
  const [id, termsId] = [newId(), newId()];
  const hash = sha256(canonicalJson(content));
  const event = sendingEvent(draft, id, hash);
  const earlier = await db.agreement.count({ where: { employerId: actor.employerId, enrolmentId: enrolment.id } });
  await db.agreement.create({
    data: {
      id,
      termsId,
      employerId: actor.employerId,
      enrolmentId: enrolment.id,
      schoolId: enrolment.schoolId,
      departmentId: enrolment.departmentId,
      graduationYear: enrolment.graduationYear,
      attempt: earlier + 1,
      state: 'PENDING_GRADUATE',
      stateSince: now,
      replyBy: draft.replyBy,
      invitedById: actor.accountId,
      invitedAt: now,
      lastSequence: 1,
      lastHash: event.hash,
    },
  });
  await db.termsVersion.create({
    data: {
      id: termsId,
      agreementId: id,
      number: 1,
      kind: 'LETTER',
      proposedBy: 'EMPLOYER',
      content,
      hash,
      createdAt: now,
    },
  });
  await writeConsequences(db, actor.employerId, event);
  return { id, hash };
}

/** The first event of the chain: what was sent, and until when it can be answered. */
function sendingEvent({ actor, now, replyBy, warnings }: NewInvitation, id: string, termsHash: string) {
  return completeEvent({
    agreementId: id,
    sequence: 1,
    type: 'INVITATION_SENT',
    fromState: null,
    toState: 'PENDING_GRADUATE',
    party: 'EMPLOYER',
    actorId: actor.accountId,
    at: now,
    reason: null,
    facts: { termsHash, replyBy: replyBy.toISOString(), warnings },
    previousHash: firstHash(id),
  });
}

/** What the other tables have to know: event, counter, outbox. */
async function writeConsequences(
  db: Transaction,
  employerId: string,
  event: ReturnType<typeof sendingEvent>,
): Promise<void> {
  await db.agreementEvent.create({ data: { ...event, facts: event.facts as Record<string, string | string[]> } });
  await db.counterDelta.create({ data: { scope: `employer:${employerId}`, name: 'PENDING_GRADUATE', delta: 1 } });
  await db.outboxEntry.create({
    data: {
      id: newId(),
      kind: 'AGREEMENT_NOTICE',
      eventId: event.id,
      subjectId: event.agreementId,
      recipients: ['GRADUATE'],
      content: { event: 'INVITATION_SENT', from: null, to: 'PENDING_GRADUATE', turn: 'GRADUATE' },
      createdAt: event.at,
      nextAttemptAt: event.at,
    },
  });
}
