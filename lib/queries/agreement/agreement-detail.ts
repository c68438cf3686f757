import { type Connection, databaseNow } from '@/lib/db/client';
import { acceptedGraduate, compareWithRoster } from '@/lib/db/stores/graduate-snapshot';
import { type AgreementSubject, loadAgreement } from '@/lib/db/stores/load-agreement';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type GraduateSnapshot, maskGraduate } from '@/lib/domain/agreement/graduate-snapshot';
import { isCommissioned } from '@/lib/domain/agreement/commissioning';
import {
  mayAccept,
  mayDecline,
  mayExtend,
  mayProveCommission,
  mayRemind,
  mayReview,
  mayWithdraw,
} from '@/lib/domain/agreement/policy';
import { extensionDays } from '@/lib/domain/agreement/reply-deadline';
import { mayAnswerCounter, mayCounter, mayTakeBack } from '@/lib/domain/counter-proposal/rules';
import { mayCorrect } from '@/lib/domain/correction/rules';
import { progressOf } from '@/lib/domain/agreement/progress';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import {
  type ActingParty,
  isBinding,
  isLive,
  levelOfState,
  type ReviewLevel,
  turnOf,
} from '@/lib/domain/agreement/states';
import { defineQuery } from '@/lib/queries/define-query';
import { acceptedCard, cardOf } from './graduate-card';
import { clocksOf } from './turn-clocks';

export type AgreementDetail = NonNullable<Awaited<ReturnType<typeof agreementDetail>>>;

/**
 * One record as its three parties see it: the letter as frozen, whose turn it is since when and until when, what
 * happened, and for every deed the decision that draws the button and guards the command. Null = not yours.
 * The graduate is the one of the roster until he accepts, then the one he accepted as; who reviews it also reads where
 * the roster has come to differ. The identity number is masked.
 */
export const agreementDetail = defineQuery({
  name: 'agreement-detail',
  permission: {
    EMPLOYER: 'employer.agreements.read',
    GRADUATE: 'graduate.agreements.read',
    SCHOOL: 'school.reviews.read',
    PLATFORM: 'platform.home',
  },
  async run(db: Connection, viewer: Viewer, id: string) {
    const subject = await loadAgreement(db, viewer, id);
    if (!subject) return null;
    const [now, row] = await Promise.all([databaseNow(db), readAgreement(db, id)]);
    const terms = row.terms.find((version) => version.id === row.termsId);
    if (!terms) throw new Error('An agreement has no terms.');
    const levels = levelsOf(subject);
    const [names, differences, clockOf] = await Promise.all([
      actorNames(db, row.events),
      differencesFor(db, viewer, row),
      clocksOf(db, now, [row]),
    ]);
    return {
      ...momentsOf(row),
      ...standingOf(subject, row),
      id,
      now,
      state: subject.state,
      turn: turnOf(subject.state) ?? null,
      clock: clockOf(row),
      levels,
      /** The rules in force now, with the levels that hold for this record; null for what is over. */
      policy: subject.policy && isLive(subject.state) ? { ...subject.policy, levels } : null,
      steps: progressOf({ state: subject.state, levels, events: row.events }),
      timeline: row.events
        .filter(isSeenBy(viewer))
        .map((event) => ({ ...happening(event), actor: names.get(event.actorId ?? '') ?? null })),
      letter: letterContentSchema.parse(terms.content),
      terms: { hash: terms.hash, number: terms.number },
      ...negotiationOf(viewer, row),
      graduate: row.graduateSealed ? acceptedCard(acceptedGraduate(row.graduateSealed), row) : cardOf(row.enrolment),
      differences,
      commission: commissionOf(viewer, row),
      /** What the employer sent it with although the pre-flight warned of it; nobody else's concern. */
      warnings: viewer.party === 'EMPLOYER' ? warningsOf(row.events) : [],
      extension: extensionOf(viewer, subject, {
        now,
        reportToOn: letterContentSchema.parse(terms.content).terms.reportToOn,
      }),
      may: decisionsOf(viewer, subject, now),
    };
  },
});

const activeOnly = { where: { state: 'ACTIVE' as const }, select: { id: true }, take: 1 };

const readAgreement = (db: Connection, id: string) =>
  db.agreement.findUniqueOrThrow({
    where: { id },
    include: {
      terms: { orderBy: { number: 'asc' } },
      consents: { where: { replacedAt: null }, include: { file: true } },
      events: { orderBy: { sequence: 'asc' } },
      enrolment: { include: { person: { include: { memberships: activeOnly } }, school: true, department: true } },
    },
  });

type Row = Awaited<ReturnType<typeof readAgreement>>;

const negotiating: ReadonlySet<string> = new Set([
  'COUNTER_PROPOSED',
  'COUNTER_TAKEN_BACK',
  'COUNTER_ACCEPTED',
  'COUNTER_AMENDED',
  'COUNTER_REFUSED',
]);

/** What two sides say to each other before they agree is theirs. */
const isSeenBy =
  ({ party }: Viewer) =>
  ({ type }: { type: string }): boolean =>
    party === 'EMPLOYER' || party === 'GRADUATE' || !negotiating.has(type);

/** Every version the two sides have written, the oldest first; the school sees only what was accepted. */
function negotiationOf({ party }: Viewer, { terms, proposalId }: Row) {
  const isSide = party === 'EMPLOYER' || party === 'GRADUATE';
  const versions = (isSide ? terms : []).map(({ id, number, kind, proposedBy, createdAt, content }) => ({
    ...{ id, number, kind, proposedBy, createdAt },
    letter: letterContentSchema.parse(content),
  }));
  return { versions, proposalId };
}

function momentsOf(row: Row) {
  const { attempt, stateSince, replyBy, invitedAt, seenAt, acceptedAt, signedAt, endedAt, endReason } = row;
  const { number, verificationCode } = row;
  return {
    attempt,
    stateSince,
    replyBy,
    invitedAt,
    seenAt,
    acceptedAt,
    signedAt,
    endedAt,
    endReason,
    number,
    verificationCode,
  };
}

function standingOf(subject: AgreementSubject, row: Row) {
  const { state, graduationYear, enrolmentId, termsId, enrolled, boundElsewhere, baseDataConfirmed } = subject;
  return {
    graduationYear,
    enrolmentId,
    termsId,
    /** The level that waits for a correction. */
    askingLevel: subject.askingLevel,
    /** Has the graduate an account to answer with? */
    isActivated: row.enrolment.person.memberships.length > 0,
    isEnrolled: enrolled,
    isBinding: isBinding(state),
    boundElsewhere,
    baseDataConfirmed,
    nudgedAt: row.nudgedAt,
  };
}

function happening({ sequence, type, party, at, reason, fromState, toState }: Row['events'][number]) {
  return { sequence, type, party: party as ActingParty, at, reason, fromState, toState };
}

/**
 * The unit that commissioned the studies and whether its consent is there; null where there is none. Which file it is
 * only the graduate and the school learn. From the data he accepted with, before that from the roster.
 */
function commissionOf(viewer: Viewer, { graduateSealed, enrolment, consents }: Row) {
  const roster = enrolment.details as Partial<GraduateSnapshot>;
  const { trainingMode, commissioningUnit } = graduateSealed
    ? acceptedGraduate(graduateSealed)
    : { trainingMode: enrolment.trainingMode, commissioningUnit: roster.commissioningUnit ?? null };
  if (!isCommissioned(trainingMode)) return null;
  const consent = consents[0];
  const file = consent && viewer.party !== 'EMPLOYER' ? { id: consent.fileId, name: consent.file.name } : null;
  return { unit: commissioningUnit, consentAt: consent?.createdAt ?? null, file };
}

/** Rule and field of each, as they were kept when the letter was sent. */
function warningsOf(events: Row['events']): string[] {
  const facts = events[0]?.facts as { warnings?: string[] } | undefined;
  return facts?.warnings ?? [];
}

/** For a reviewer while a review is open: where the roster says something else now, both sides masked. */
async function differencesFor(db: Connection, viewer: Viewer, { state, enrolmentId, graduateSealed }: Row) {
  if (viewer.party !== 'SCHOOL' || !levelOfState(state) || !graduateSealed) return [];
  const { accepted, roster, differing } = await compareWithRoster(db, enrolmentId, graduateSealed);
  const [before, now] = [maskGraduate(accepted), maskGraduate(roster)];
  return differing.map((datum) => ({ datum, accepted: before[datum], roster: now[datum] }));
}

/** The days the deadline can be moved to; null where it cannot be moved. */
function extensionOf(
  viewer: Viewer,
  subject: AgreementSubject,
  { now, reportToOn }: { now: Date; reportToOn: string },
) {
  const { policy, replyBy } = subject;
  if (!policy || !mayExtend(viewer, subject, now).allowed) return null;
  const days = extensionDays({ replyBy, now, maximumDays: policy.replyDaysMaximum, reportToOn });
  return days.from <= days.to ? days : null;
}

/** The levels frozen at acceptance; before that those of the rules in force, which is what would apply now. */
const levelsOf = ({ levels, policy }: AgreementSubject): readonly ReviewLevel[] =>
  levels.length > 0 ? levels : (policy?.levels ?? []);

async function actorNames(db: Connection, events: Row['events']): Promise<Map<string, string>> {
  const ids = events.flatMap(({ actorId }) => actorId ?? []);
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

/** What this viewer may do now, or the code of why not. */
function decisionsOf(viewer: Viewer, subject: AgreementSubject, now: Date) {
  return {
    accept: mayAccept(viewer, subject, now),
    decline: mayDecline(viewer, subject, now),
    proveCommission: mayProveCommission(viewer, subject, now),
    withdraw: mayWithdraw(viewer, subject),
    extend: mayExtend(viewer, subject, now),
    remind: mayRemind(viewer, subject, now),
    counter: mayCounter(viewer, subject, now),
    takeBack: mayTakeBack(viewer, subject, now),
    answerCounter: mayAnswerCounter(viewer, subject, 'ACCEPT_COUNTER', now),
    pass: mayReview(viewer, subject, 'PASS'),
    reject: mayReview(viewer, subject, 'REJECT'),
    askCorrection: mayReview(viewer, subject, 'ASK_CORRECTION'),
    correct: mayCorrect(viewer, subject),
  };
}
