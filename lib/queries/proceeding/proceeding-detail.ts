import { type Connection, databaseNow } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { pagesInOrder } from '@/lib/db/stores/file-pages';
import { answerBinding, findIdentityProof } from '@/lib/db/stores/identity-proofs';
import { loadProceeding, proceedingFacts, type ProceedingSubject } from '@/lib/db/stores/proceedings';
import type { Decision } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type LetterContent, letterContentSchema } from '@/lib/domain/agreement/snapshot';
import type { ActingParty } from '@/lib/domain/agreement/states';
import { mayAnswer, mayCancel, mayReviewProceeding, mayStopNotice, mayTakeUp } from '@/lib/domain/proceeding/policy';
import { type ProceedingLine, progressOfProceeding } from '@/lib/domain/proceeding/progress';
import { isOverdue, overdueFrom } from '@/lib/domain/proceeding/reply-time';
import { type ProceedingState, reviewOfState, type Side, turnOfProceeding } from '@/lib/domain/proceeding/states';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

export type ProceedingDetail = NonNullable<Awaited<ReturnType<typeof proceedingDetail>>>;

/**
 * One request to end, change or leave an agreement as its three parties see it: who asked for what and why, whose turn it
 * is since when, the papers, and for every deed the decision that draws the button and guards the command. `letter` is
 * what both sides signed, `proposed` what an amendment would make of it. Null = not yours.
 */
export const proceedingDetail = defineQuery({
  name: 'proceeding-detail',
  permission: {
    EMPLOYER: 'proceedings.read',
    GRADUATE: 'proceedings.read',
    SCHOOL: 'proceedings.read',
    PLATFORM: 'platform.home',
  },
  async run(db: Connection, viewer: Viewer, id: string) {
    const subject = await loadProceeding(db, viewer, id);
    if (!subject) return null;
    const [now, row] = await Promise.all([databaseNow(db), readProceeding(db, id)]);
    const { agreement } = row;
    const lines = row.agreement.events.flatMap((event) => lineOf(event, subject, row.endedAt) ?? []);
    const [names, proof] = await Promise.all([actorNames(db, lines), proofFacts(db, viewer, subject, now)]);
    const lettersOf = (termsId: string | null) => {
      const terms = agreement.terms.find((version) => version.id === termsId);
      return terms ? letterContentSchema.parse(terms.content) : null;
    };
    const letter = lettersOf(agreement.termsId);
    if (!letter) throw new Error('An agreement has no terms.');
    return {
      ...standing(subject, row, now),
      steps: progressOfProceeding({ ...subject, lines }),
      timeline: lines.map(({ actorId, from: _from, to: _to, ...line }) => ({
        ...line,
        actor: names.get(actorId ?? '') ?? null,
      })),
      papers: row.papers.map(paperOf),
      settlement: row.settlement,
      letter,
      proposed: lettersOf(subject.termsId),
      /** What an amendment changes: the version that held when it was asked for. */
      before: beforeOf(row, subject),
      parties: partiesOf(row, letter),
      proof,
      may: decisionsOf(viewer, subject, now),
    };
  },
});

/**
 * The version an amendment was made from. Of those written before it the last one that is no refused amendment: while it
 * is open that is the one in force, afterwards the passed ones before it tell.
 */
function beforeOf({ agreement: { terms, events } }: Row, { termsId }: ProceedingSubject): LetterContent | null {
  const proposed = terms.find(({ id }) => id === termsId);
  if (!proposed) return null;
  const amended = new Set(
    events.flatMap(({ type, facts }) =>
      type === 'AGREEMENT_AMENDED' ? [(facts as { termsHash?: string }).termsHash] : [],
    ),
  );
  const earlier = terms
    .filter(({ number, kind, hash }) => number < proposed.number && (kind !== 'AMENDMENT' || amended.has(hash)))
    .sort((left, right) => right.number - left.number)[0];
  return earlier ? letterContentSchema.parse(earlier.content) : null;
}

const readProceeding = (db: Connection, id: string) =>
  db.proceeding.findUniqueOrThrow({
    where: { id },
    include: {
      settlement: true,
      papers: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: { file: { include: { pages: pagesInOrder } } },
      },
      agreement: {
        include: {
          terms: true,
          events: { orderBy: { sequence: 'asc' } },
          enrolment: { include: { person: true, school: true, department: true } },
        },
      },
    },
  });

type Row = Awaited<ReturnType<typeof readProceeding>>;

/** Where it stands: whose turn since when, and until when. */
function standing(subject: ProceedingSubject, row: Row, now: Date) {
  const { id, kind, state, requestedBy, requestedAt, clause, levels, publicNoticeDays, noticeUntil, stateSince } =
    subject;
  return {
    ...{ id, now, kind, state, requestedBy, requestedAt, clause, levels, publicNoticeDays, noticeUntil },
    ...momentsOf(row),
    since: stateSince,
    turn: turnOfProceeding(state, requestedBy) ?? null,
    level: reviewOfState(state) ?? null,
    overdueFrom: overdueFrom(requestedAt),
    isOverdue: state === 'PENDING_COUNTERPARTY' && isOverdue(requestedAt, now),
  };
}

function partiesOf({ agreement }: Row, letter: LetterContent) {
  const { id, state, number, signedAt, enrolment } = agreement;
  return {
    ...{ agreementId: id, agreementState: state, number, signedAt },
    employer: letter.employer.name,
    graduate: enrolment.person.name,
    school: enrolment.school.name,
    department: enrolment.department.name,
    major: enrolment.majorName,
    studentNumber: enrolment.studentNumber,
    post: letter.terms.post,
  };
}

const momentsOf = ({ reasonCode, reasonText, answeredAt, answerText, endedAt, endReason, version }: Row) => ({
  ...{ reasonCode, reasonText, answeredAt, answerText, endedAt, endReason, version },
});

interface Line extends ProceedingLine {
  sequence: number;
  type: string;
  party: ActingParty;
  actorId: string | null;
  reason: string | null;
}

/**
 * The line of the agreement's history as a step of this proceeding; undefined = it is none. One proceeding is open at a
 * time, so kind and time say which one a step belongs to.
 */
function lineOf(
  event: Row['agreement']['events'][number],
  { kind, requestedAt }: ProceedingSubject,
  endedAt: Date | null,
): Line | undefined {
  const facts = event.facts as { kind?: string; from?: ProceedingState | null; to?: ProceedingState };
  const { sequence, type, actorId, at, reason } = event;
  const isWithin = at >= requestedAt && (endedAt === null || at <= endedAt);
  if (facts.kind !== kind || !facts.to || !isWithin) return undefined;
  return {
    sequence,
    type,
    actorId,
    at,
    reason,
    party: event.party as ActingParty,
    from: facts.from ?? null,
    to: facts.to,
  };
}

function paperOf({ id, name, side, createdAt, file }: Row['papers'][number]) {
  const { id: fileId, name: fileName, mediaType, size, pages } = file;
  return { id, name, side: side as Side, createdAt, fileId, fileName, mediaType, size, pages };
}

async function actorNames(db: Connection, lines: readonly Line[]): Promise<Map<string, string>> {
  const ids = lines.flatMap(({ actorId }) => actorId ?? []);
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

/** How a graduate who may agree can prove who he is (addresses masked), and until when a proof holds; else null. */
async function proofFacts(db: Connection, viewer: Viewer, subject: ProceedingSubject, now: Date) {
  if (viewer.party !== 'GRADUATE' || !mayAnswer(viewer, proceedingFacts(subject), 'AGREE').allowed) return null;
  const [account, proof] = await Promise.all([
    accountTargets(db, viewer.accountId),
    findIdentityProof(db, viewer, answerBinding(subject), now),
  ]);
  return {
    mobile: account.mobile && maskMobile(account.mobile),
    email: account.email && maskEmail(account.email),
    hasPassword: account.passwordHash !== null,
    provedUntil: proof?.expiresAt ?? null,
  };
}

/** What this viewer may do now, or the code of why not. */
function decisionsOf(viewer: Viewer, subject: ProceedingSubject, now: Date): Record<ProceedingDeed, Decision> {
  const facts = proceedingFacts(subject);
  return {
    cancel: mayCancel(viewer, facts),
    agree: mayAnswer(viewer, facts, 'AGREE'),
    refuse: mayAnswer(viewer, facts, 'REFUSE'),
    takeUp: mayTakeUp(viewer, facts, now),
    pass: mayReviewProceeding(viewer, facts, 'PASS'),
    reject: mayReviewProceeding(viewer, facts, 'REJECT'),
    stop: mayStopNotice(viewer, facts, now),
  };
}

export type ProceedingDeed = 'cancel' | 'agree' | 'refuse' | 'takeUp' | 'pass' | 'reject' | 'stop';
