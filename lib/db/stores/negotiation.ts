import { sha256 } from '@/lib/crypto/hash';
import type { Connection } from '@/lib/db/client';
import type { FieldProblem, FormValues } from '@/lib/domain/agreement/form-reading';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { namesOfWarnings, preFlight } from '@/lib/domain/agreement/pre-flight/letter-rules';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import { canonicalJson, type LetterContent, letterContentSchema } from '@/lib/domain/agreement/snapshot';
import type { TermsDraft } from '@/lib/domain/agreement/terms';
import { boxOf, readCounter, topicsIn } from '@/lib/domain/counter-proposal/topics';
import { MOST_COUNTERS, replyByAfterAnswer } from '@/lib/domain/counter-proposal/rules';
import { readLetterForm } from '@/lib/domain/agreement/letter-form';
import { lastDateBefore, shanghaiDate } from '@/lib/domain/rules/dates';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import type { AgreementSubject } from './load-agreement';
import { minimumWages } from './minimum-wages';
import { findVersionDraft } from './version-drafts';

export interface LetterVersion {
  id: string;
  number: number;
  kind: string;
  proposedBy: 'EMPLOYER' | 'GRADUATE';
  createdAt: Date;
  hash: string;
  letter: LetterContent;
}

/** Every version of one agreement, the oldest first. */
export async function versionsOf(db: Connection, agreementId: string): Promise<LetterVersion[]> {
  const rows = await db.termsVersion.findMany({ where: { agreementId }, orderBy: { number: 'asc' } });
  return rows.map(({ id, number, kind, proposedBy, createdAt, hash, content }) => ({
    ...{ id, number, kind, createdAt, hash },
    proposedBy: proposedBy === 'GRADUATE' ? 'GRADUATE' : 'EMPLOYER',
    letter: letterContentSchema.parse(content),
  }));
}

/** Everything the next version of a letter is made from and judged by. */
export async function loadNegotiation(db: Connection, subject: AgreementSubject, party: 'EMPLOYER' | 'GRADUATE') {
  const { id, enrolmentId, policy } = subject;
  // One after the other: in a transaction there is one connection, which answers one question at a time.
  const versions = await versionsOf(db, id);
  const onTable = versions.find((version) => version.id === subject.termsId);
  if (!onTable) throw new Error('An agreement has no terms.');
  const kept = await findVersionDraft(db, id, party);
  const content = kept && (kept.content as Record<string, string>);
  // What was typed to answer an earlier wish is no answer to this one.
  const { answers = subject.proposalId, ...typed } = content ?? {};
  const draft = kept && answers === subject.proposalId ? kept : null;
  const enrolment = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
  const wages = await minimumWages(db);
  return {
    versions,
    onTable,
    proposal: versions.find((version) => version.id === subject.proposalId) ?? null,
    countersLeft: MOST_COUNTERS - versions.filter(({ kind }) => kind === 'COUNTER').length,
    typed: draft && (typed as Record<string, string>),
    /** What the form hands back when it saves, also over what was typed before. */
    draftVersion: kept?.version ?? 0,
    savedAt: draft?.updatedAt ?? null,
    replyBy: subject.replyBy,
    policy,
    enrolment,
    wages,
  };
}

export type Negotiation = Awaited<ReturnType<typeof loadNegotiation>>;

/** What the pre-flight says to this letter of terms if it were answered until `replyBy`. */
export function findingsOn(
  negotiation: Negotiation,
  terms: TermsDraft,
  { now, replyBy, actualEmployer }: { now: Date; replyBy: Date; actualEmployer: string | null },
): Finding[] {
  return preFlight({
    ...contextOf(negotiation, now),
    ...{ terms, actualEmployer, lastReplyOn: lastDateBefore(replyBy) },
  }).filter(({ place }) => place === 'letter');
}

/** The same of the graduate's version if the employer took it now, and until when he could then answer. */
export function findingsOnProposal(negotiation: Negotiation, proposal: LetterVersion, now: Date) {
  const { policy } = negotiation;
  const replyBy = replyByAfterAnswer(negotiation.replyBy, now, policy?.replyDaysMaximum ?? 0);
  const { terms, employer } = proposal.letter;
  const { actualEmployer } = employer;
  return { replyBy, findings: findingsOn(negotiation, terms, { now, replyBy, actualEmployer }) };
}

/** What judges a version besides its terms. A name the employer changed since does not stop a letter under way. */
function contextOf({ onTable, enrolment, wages, policy }: Negotiation, now: Date) {
  const { transfer, employer } = onTable.letter;
  const { name, nature } = employer;
  const { graduatesOn = null, commissioningUnit = null } = enrolment.details as Partial<GraduateSnapshot>;
  const { acceptanceFromOn: fromOn = null, acceptanceToOn: toOn = null } = policy?.rules ?? {};
  return {
    acceptance: { fromOn, toOn },
    employer: { name, nature, certifiedName: name },
    graduate: { graduatesOn, trainingMode: enrolment.trainingMode, commissioningUnit },
    ...{ transfer, today: shanghaiDate(now), wages },
  };
}

export interface ComposedVersion {
  content: LetterContent;
  hash: string;
  /** Fingerprint of all that would be sent: who confirms it confirms exactly this. */
  checked: string;
  warnings: string[];
}

interface Composition {
  version: ComposedVersion | null;
  problems: FieldProblem[];
  findings: Finding[];
}

/** The deadline is no input of these forms: what is wrong with it is wrong with the day to report. */
const placed = ({ code, field }: { code: string; field: string }): FieldProblem => ({
  code,
  field: field === 'replyDays' ? 'reportToOn' : field,
});

/** What the graduate asks for, as the version it would be, or everything that keeps it from being sent. */
export function composeCounter(
  negotiation: Negotiation,
  typed: FormValues,
  now: Date,
): Composition & { message: string } {
  const { onTable, replyBy } = negotiation;
  const { employer, terms: present } = onTable.letter;
  const message = normaliseParagraphs(typed.message ?? '');
  const read = readCounter(present, typed);
  const problems = [...read.problems];
  const findings = findingsOn(negotiation, read.draft, { now, replyBy, actualEmployer: employer.actualEmployer });
  const stopped = new Set(problems.map(({ field }) => field));
  const errors = findings.filter(({ level }) => level === 'error').map(placed);
  problems.push(...errors.filter(({ field }) => !stopped.has(field)));
  if (message.length > 500) problems.push({ code: 'REASON_TOO_LONG', field: 'message' });
  const content = read.value && { ...onTable.letter, terms: read.value };
  const first = topicsIn(typed)[0];
  if (!first) problems.push({ code: 'COUNTER_NOTHING_CHOSEN', field: boxOf('post') });
  else if (content && canonicalJson(content) === canonicalJson(onTable.letter))
    problems.push({ code: 'COUNTER_UNCHANGED', field: boxOf(first) });
  const version = content && problems.length === 0 ? versionOf(negotiation, content, [], [message]) : null;
  return { version, problems, findings, message };
}

/** What the employer answers with, as the version it would be, or everything that keeps it from being sent. */
export function composeRevision(
  negotiation: Negotiation,
  typed: FormValues,
  now: Date,
): Composition & { replyBy: Date } {
  const { onTable, proposal, policy } = negotiation;
  const { employer } = onTable.letter;
  const replyBy = replyByAfterAnswer(negotiation.replyBy, now, policy?.replyDaysMaximum ?? 0);
  const read = readLetterForm({ ...typed, ...wholeChoices }, wholeBounds, contextOf(negotiation, now));
  const actualEmployer = read.value?.actualEmployer ?? null;
  const findings = findingsOn(negotiation, read.value?.terms ?? {}, { now, replyBy, actualEmployer });
  const problems = read.problems.map(placed);
  const stopped = new Set(problems.map(({ field }) => field));
  const errors = findings.filter(({ level }) => level === 'error').map(placed);
  problems.push(...errors.filter(({ field }) => !stopped.has(field)));
  const content = read.value && {
    ...onTable.letter,
    ...{ terms: read.value.terms, employer: { ...employer, actualEmployer } },
  };
  if (content && proposal) problems.push(...withoutNews(content, onTable.letter, proposal.letter));
  const warnings = namesOfWarnings(findings);
  const isReady = content !== null && problems.length === 0;
  const version = isReady ? versionOf(negotiation, content, warnings, [replyBy.toISOString()]) : null;
  return { version, problems, findings, replyBy };
}

/** The form of an answer has neither an address-book entry nor days: block D stays, the deadline follows a rule. */
const wholeChoices = { transferProfileId: '00000000-0000-4000-8000-000000000000', replyDays: '1' };
const wholeBounds = { replyDaysMinimum: 1, replyDaysMaximum: 30 };

/** An answer that says what the letter or the wish says already: there are other buttons for that. */
function withoutNews(
  content: LetterContent,
  ...[letter, wish]: readonly [LetterContent, LetterContent]
): FieldProblem[] {
  const text = canonicalJson(content);
  if (text === canonicalJson(wish)) return [{ code: 'REVISION_IS_PROPOSAL', field: 'post' }];
  return text === canonicalJson(letter) ? [{ code: 'REVISION_UNCHANGED', field: 'post' }] : [];
}

/** Also covers what it answers: looked at again, another version may be on the table. */
function versionOf(
  { onTable, proposal }: Negotiation,
  content: LetterContent,
  warnings: string[],
  more: readonly string[],
): ComposedVersion {
  const hash = sha256(canonicalJson(content));
  const checked = sha256(canonicalJson([hash, onTable.hash, proposal?.hash ?? null, warnings, ...more]));
  return { content, hash, checked, warnings };
}
