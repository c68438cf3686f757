import { sha256 } from '@/lib/crypto/hash';
import type { Transaction } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { reminderReached } from '@/lib/domain/agreement/reply-deadline';
import { canonicalJson, type LetterContent } from '@/lib/domain/agreement/snapshot';
import { newId } from '@/lib/ids';
import { completeEvent, firstHash } from './agreement-event';
import { countNewLetter } from './counters';

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
  const { employerId } = actor;
  const { id: enrolmentId, schoolId, departmentId, graduationYear } = enrolment;
  const earlier = await db.agreement.count({ where: { employerId, enrolmentId } });
  await db.agreement.create({
    data: {
      id,
      termsId,
      employerId,
      enrolmentId,
      schoolId,
      departmentId,
      graduationYear,
      attempt: earlier + 1,
      state: 'PENDING_GRADUATE',
      stateSince: now,
      replyBy: draft.replyBy,
      // Who gets the letter this late needs no second message at once.
      remindedHours: reminderReached(draft.replyBy, now),
      invitedById: actor.accountId,
      invitedAt: now,
      lastSequence: 1,
      lastHash: event.hash,
    },
  });
  const version = { id: termsId, agreementId: id, number: 1, kind: 'LETTER', proposedBy: 'EMPLOYER' } as const;
  await db.termsVersion.create({ data: { ...version, content, hash, createdAt: now } });
  await countNewLetter(db, { employerId, schoolId, graduationYear }, now);
  await writeConsequences(db, event);
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

/** What the other tables have to know: event and outbox. */
async function writeConsequences(db: Transaction, event: ReturnType<typeof sendingEvent>): Promise<void> {
  await db.agreementEvent.create({ data: { ...event, facts: event.facts as Record<string, string | string[]> } });
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
