import type { Connection } from '@/lib/db/client';
import { reminderReached } from '@/lib/domain/agreement/reply-deadline';
import { milestoneOf, weekCounter } from '@/lib/domain/agreement/milestones';
import {
  isLapsed,
  turnOf,
  type ActingParty,
  type AgreementState,
  type ReviewLevel,
} from '@/lib/domain/agreement/states';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { Prisma } from '../generated/client';
import { allConsentsGiven, boundByAnother, commissionAgreed, currentConsentId } from './acceptance-conditions';
import { completeEvent } from './agreement-event';
import { currentPolicyId } from './policies';

/** The agreement as a command read it; the compare-and-set holds it to exactly this. */
export interface AgreementHead {
  id: string;
  employerId: string;
  enrolmentId: string;
  state: AgreementState;
  version: number;
  termsId: string;
  lastSequence: number;
  lastHash: string;
}

/** An immutable text, ready to be written; it gets the next number of its agreement. */
export interface NewTerms {
  id: string;
  kind: 'COUNTER' | 'REVISION' | 'CORRECTION' | 'AMENDMENT';
  proposedBy: 'EMPLOYER' | 'GRADUATE';
  /** Canonical JSON. */
  content: string;
  hash: string;
}

/** What the column becomes: the given value (null included) where the move names it, else what it was. */
const replaced = (name: string, set: object, value: string | Date | null | undefined, type: string) =>
  Object.hasOwn(set, name)
    ? Prisma.sql`${Prisma.raw(`"${name}"`)} = ${value ?? null}::${Prisma.raw(type)}`
    : Prisma.sql`${Prisma.raw(`"${name}"`)} = ${Prisma.raw(`"${name}"`)}`;

export interface Move {
  head: AgreementHead;
  to: AgreementState;
  /** Past tense: INVITATION_ACCEPTED. */
  event: string;
  party: ActingParty;
  actor: Viewer | null;
  now: Date;
  reason?: string;
  facts?: Record<string, string | number | null | string[]>;
  tell: readonly ActingParty[];
  /** Columns this move fills in; what is missing stays. */
  set?: Partial<{
    acceptedAt: Date;
    signedAt: Date;
    endedAt: Date;
    levels: ReviewLevel[];
    /** Must still be the version in force. */
    policyVersionId: string;
    graduateSealed: Uint8Array;
    graduateSalt: Uint8Array;
    graduateDigest: string;
    number: string;
    verificationCode: string;
    fulfilledAt: Date | null;
    replyBy: Date;
    /** The version that is on the table from now on. */
    termsId: string;
    /** The version that waits for an answer; null = none any more. */
    proposalId: string | null;
    askingLevel: ReviewLevel | null;
  }>;
  /** A version this move writes; `set.termsId` or `set.proposalId` names it. */
  terms?: NewTerms;
  /** The deadline counts in the statement itself: `before` for answers, `after` for the sweep. */
  deadline?: 'before' | 'after';
  /** The fresh proof of identity this move consumes; without a valid one nothing moves. */
  proofId?: string;
  /** The graduate must still be enrolled, with confirmed data, at this very moment. */
  needsConfirmedEnrolment?: boolean;
  /** The one who moves must agree, at this very moment, to every separate use of his data. */
  needsConsents?: boolean;
  /**
   * Where somebody commissioned the studies he must agree, by exactly the proof that was read (null = none was, and none
   * is needed): its hash stands among the facts.
   */
  commission?: { consentId: string | null };
  /** Nothing else may bind the graduate at this moment. (Whoever becomes bound meets the unique index as well.) */
  needsFreeSlot?: boolean;
  /** No proceeding may be open at this moment. */
  needsNoProceeding?: boolean;
  /** The roster's row must still be the one that was read. */
  enrolmentVersion?: number;
  /** The proceeding this is a step of, and the level that has it next: it is told with its own page. */
  proceeding?: { id: string; level: ReviewLevel | null };
  /** False in a deed of several steps, whose audit entry the executor writes. */
  isAudited?: boolean;
  command: string;
  idempotencyKey?: string;
  requestId?: string;
  result: unknown;
}

/** What stands only in certain states is emptied by leaving them; the same rules are checks of the table. */
function leftBehind(to: AgreementState): NonNullable<Move['set']> {
  return {
    ...(to === 'COUNTERED' || to === 'CORRECTING_GRADUATE' ? {} : { proposalId: null }),
    ...(to === 'CORRECTING_EMPLOYER' || to === 'CORRECTING_GRADUATE' ? {} : { askingLevel: null }),
    ...(to === 'FULFILLED' ? {} : { fulfilledAt: null }),
  };
}

/**
 * The funnel: the only code that changes the state of an agreement. One statement, so one transaction and one
 * round trip: compare-and-set, a new version (which uses up its draft), event, counters, outbox, audit, repeat
 * protection, consumed proof, and for a review the reviewer's name (with the last one the school's contact) as the
 * paper will show them.
 * Answers false when nothing moved: someone was faster, the deadline passed, the proof is no longer valid, or what
 * the move needs (consents, a free slot, the roster as it was read) is gone.
 * Throws the driver's unique violation when another agreement binds the graduate.
 */
export async function moveAgreement(db: Connection, move: Move): Promise<boolean> {
  const { head, now, actor } = move;
  const set = { ...leftBehind(move.to), ...move.set };
  const actorId = actor?.accountId ?? null;
  const event = completeEvent({
    agreementId: head.id,
    sequence: head.lastSequence + 1,
    type: move.event,
    fromState: head.state,
    toState: move.to,
    party: move.party,
    actorId,
    at: now,
    reason: move.reason ?? null,
    facts: move.facts ?? {},
    previousHash: head.lastHash,
  });
  const milestone = milestoneOf(head.state, move.to);
  const week = milestone ? weekCounter(now, milestone) : null;
  // A new deadline is reminded of anew, except what its own notice already said.
  const reminded = set.replyBy ? reminderReached(set.replyBy, now) : null;
  const facts = JSON.stringify(event.facts);
  const { terms } = move;
  // Whoever wanted to leave together can no longer: it is signed, or it failed. RETRACTED is what he wanted.
  const overtakes = move.to === 'SIGNED' || (isLapsed(move.to) && move.to !== 'RETRACTED');
  const content = JSON.stringify({
    event: move.event,
    from: head.state,
    to: move.to,
    turn: turnOf(move.to) ?? null,
    ...(move.proceeding ? { proceeding: move.proceeding } : {}),
  });
  const rows = await db.$queryRaw<{ moved: bigint }[]>`
    with moved as (
      update "Agreement" set
        "state" = ${move.to}::"AgreementState", "version" = "version" + 1,
        "stateSince" = case when ${head.state === move.to}::boolean then "stateSince" else ${now}::timestamptz end,
        "lastSequence" = ${event.sequence}, "lastHash" = ${event.hash},
        "acceptedAt" = coalesce(${set.acceptedAt ?? null}::timestamptz, "acceptedAt"),
        "signedAt" = coalesce(${set.signedAt ?? null}::timestamptz, "signedAt"),
        "endedAt" = coalesce(${set.endedAt ?? null}::timestamptz, "endedAt"),
        "endReason" = case when ${set.endedAt ?? null}::timestamptz is null then "endReason" else ${move.proceeding ? null : (move.reason ?? null)}::text end,
        "levels" = coalesce(${set.levels ?? null}::text[]::"ReviewLevel"[], "levels"),
        "policyVersionId" = coalesce(${set.policyVersionId ?? null}::uuid, "policyVersionId"),
        "graduateSealed" = coalesce(${set.graduateSealed ?? null}::bytea, "graduateSealed"),
        "graduateSalt" = coalesce(${set.graduateSalt ?? null}::bytea, "graduateSalt"),
        "graduateDigest" = coalesce(${set.graduateDigest ?? null}::text, "graduateDigest"),
        "number" = coalesce(${set.number ?? null}::text, "number"),
        "verificationCode" = coalesce(${set.verificationCode ?? null}::text, "verificationCode"),
        ${replaced('fulfilledAt', set, set.fulfilledAt, 'timestamptz')},
        ${replaced('termsId', set, set.termsId, 'uuid')},
        ${replaced('proposalId', set, set.proposalId, 'uuid')},
        ${replaced('askingLevel', set, set.askingLevel, '"ReviewLevel"')},
        "replyBy" = coalesce(${set.replyBy ?? null}::timestamptz, "replyBy"),
        "remindedHours" = case when ${set.replyBy ?? null}::timestamptz is null then "remindedHours" else ${reminded}::int end,
        "reviewerNames" = case when ${move.party} = 'SCHOOL' then "reviewerNames" || jsonb_build_object(${event.sequence}::text,
          (select r."name" from "Account" r where r."id" = ${actorId}::uuid)) else "reviewerNames" end,
        "schoolContact" = case when ${set.signedAt ?? null}::timestamptz is null then "schoolContact" else (
          select case when jsonb_typeof(s."contact") = 'object' then s."contact" else '{}'::jsonb end
            || jsonb_build_object('name', coalesce(s."contact" ->> 'name', s."name")) from "School" s where s."id" = "Agreement"."schoolId") end
      where "id" = ${head.id}::uuid and "state" = ${head.state}::"AgreementState" and "version" = ${head.version}
        and (${move.deadline ?? null}::text is distinct from 'before' or "replyBy" > ${now})
        and (${move.deadline ?? null}::text is distinct from 'after' or "replyBy" <= ${now})
        and (${move.proofId ?? null}::uuid is null or exists (
          select 1 from "IdentityProof" p where p."id" = ${move.proofId ?? null}::uuid and p."usedAt" is null and p."expiresAt" > ${now}))
        and (not ${move.needsConfirmedEnrolment ?? false}::boolean or exists (
          select 1 from "Enrolment" e where e."id" = "Agreement"."enrolmentId" and e."confirmedAt" is not null and e."state" = 'ENROLLED'))
        and (not ${move.needsNoProceeding ?? false}::boolean or not exists (
          select 1 from "Proceeding" p where p."agreementId" = "Agreement"."id" and p."endedAt" is null))
        and (${move.enrolmentVersion ?? null}::int is null or exists (
          select 1 from "Enrolment" e where e."id" = "Agreement"."enrolmentId" and e."version" = ${move.enrolmentVersion ?? null}::int))
        and (not ${move.needsConsents ?? false}::boolean or ${allConsentsGiven(actorId)})
        and (${move.commission === undefined}::boolean
          or (${commissionAgreed} and ${currentConsentId} is not distinct from ${move.commission?.consentId ?? null}::uuid))
        and (${set.policyVersionId ?? null}::uuid is null or ${currentPolicyId} = ${set.policyVersionId ?? null}::uuid)
        and (not ${move.needsFreeSlot ?? false}::boolean or not ${boundByAnother})
        and (${move.idempotencyKey ?? null}::text is null or not exists (
          select 1 from "IdempotencyKey" k where k."accountId" = ${actorId}::uuid and k."command" = ${move.command}
            and k."key" = ${move.idempotencyKey ?? null}::text))
      returning "id", "employerId", "schoolId", "graduationYear"
    ), proposed as (
      insert into "TermsVersion" ("id", "agreementId", "number", "kind", "proposedBy", "content", "hash", "createdAt")
      select ${terms?.id ?? null}::uuid, "id", (select max(t."number") + 1 from "TermsVersion" t where t."agreementId" = moved."id"),
        ${terms?.kind ?? null}::text, ${terms?.proposedBy ?? null}::"Party", ${terms?.content ?? null}::jsonb, ${terms?.hash ?? null}::text, ${now}
      from moved where ${terms !== undefined}::boolean
    ), written as (
      delete from "VersionDraft" d using moved
      where d."agreementId" = moved."id" and d."party"::text = ${move.party} and ${terms !== undefined}::boolean
    ), overtaken as (
      update "Proceeding" p set "state" = 'LAPSED', "version" = p."version" + 1, "stateSince" = ${now}, "endedAt" = ${now}
      from moved where p."agreementId" = moved."id" and p."kind" = 'RETRACTION' and p."endedAt" is null and ${overtakes}::boolean
      returning p."agreementId"
    ), uncounted as (
      insert into "CounterDelta" ("scope", "name", "delta")
      select scope.name, 'RETRACTION_OPEN', -1 from overtaken join moved on moved."id" = overtaken."agreementId"
      cross join lateral (values ('employer:' || "employerId"), ('school:' || "schoolId" || ':' || "graduationYear")) as scope(name)
    ), happened as (
      insert into "AgreementEvent" ("id", "agreementId", "sequence", "type", "fromState", "toState", "party", "actorId", "at", "reason", "facts", "previousHash", "hash")
      select ${event.id}::uuid, "id", ${event.sequence}, ${event.type}, ${head.state}::"AgreementState", ${move.to}::"AgreementState",
        ${event.party}, ${actorId}::uuid, ${now}, ${event.reason}, ${facts}::jsonb, ${event.previousHash}, ${event.hash} from moved
    ), counted as (
      insert into "CounterDelta" ("scope", "name", "delta")
      select scope.name, step.name, step.delta from moved
      cross join lateral (values ('employer:' || "employerId", true, false), ('employer:' || "employerId" || ':' || "graduationYear", false, true),
        ('school:' || "schoolId" || ':' || "graduationYear", true, true)) as scope(name, "states", "weeks")
      join (values (${head.state}::text, -1, false), (${move.to}::text, 1, false), (${week}::text, 1, true)) as step(name, delta, "isWeek")
        on step.name is not null and ${head.state !== move.to}::boolean and case when step."isWeek" then scope."weeks" else scope."states" end
    ), told as (
      insert into "OutboxEntry" ("id", "kind", "eventId", "subjectId", "recipients", "content", "createdAt", "nextAttemptAt")
      select ${newId()}::uuid, 'AGREEMENT_NOTICE', ${event.id}::uuid, "id", ${JSON.stringify(move.tell)}::jsonb, ${content}::jsonb, ${now}, ${now} from moved
    ), audited as (
      insert into "AuditEvent" ("id", "at", "type", "accountId", "membershipId", "party", "subjectType", "subjectId", "requestId", "facts")
      select ${newId()}::uuid, ${now}, ${move.event}, ${actorId}::uuid, ${actor?.membershipId ?? null}::uuid, ${move.party}, 'agreement', "id", ${move.requestId ?? null}::text, '{}'::jsonb from moved
      where ${move.isAudited ?? true}::boolean
    ), consumed as (
      update "IdentityProof" p set "usedAt" = ${now} from moved where p."id" = ${move.proofId ?? null}::uuid
    ), kept as (
      insert into "IdempotencyKey" ("accountId", "command", "key", "result", "createdAt")
      select ${actorId}::uuid, ${move.command}, ${move.idempotencyKey ?? null}::text, ${JSON.stringify({ result: move.result })}::jsonb, ${now} from moved
      where ${actorId}::uuid is not null and ${move.idempotencyKey ?? null}::text is not null
      on conflict do nothing
    )
    select count(*) as moved from moved`;
  return Number(rows[0]?.moved ?? 0) === 1;
}
