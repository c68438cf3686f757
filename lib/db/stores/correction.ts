import { sha256 } from '@/lib/crypto/hash';
import type { Connection } from '@/lib/db/client';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import type { FieldProblem, FormValues } from '@/lib/domain/agreement/form-reading';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { readActualEmployer } from '@/lib/domain/agreement/letter-form';
import { namesOfWarnings, preFlight } from '@/lib/domain/agreement/pre-flight/letter-rules';
import type { Finding, LetterSubject } from '@/lib/domain/agreement/pre-flight/rule';
import { canonicalJson, type LetterContent } from '@/lib/domain/agreement/snapshot';
import { readTermsForm } from '@/lib/domain/agreement/terms';
import { readTransferForm } from '@/lib/domain/agreement/transfer';
import { type CorrectionField, fieldOf, openFields, typedOver } from '@/lib/domain/correction/fields';
import { type FixList, readFixList } from '@/lib/domain/correction/fix-list';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import type { AgreementSubject } from './load-agreement';
import { minimumWages } from './minimum-wages';
import { versionsOf } from './negotiation';
import { findVersionDraft } from './version-drafts';

/** Longest note the employer can add. */
const NOTE = 500;

/** The list that waits for this employer, and what its correction is made from; null = nobody asked. */
export async function loadCorrection(db: Connection, { id, termsId, enrolmentId }: AgreementSubject) {
  // One after the other: in a transaction there is one connection, which answers one question at a time.
  const events = await db.agreementEvent.findMany({
    where: { agreementId: id, type: { in: ['CORRECTION_ASKED', 'CORRECTION_REFUSED'] } },
    orderBy: { sequence: 'desc' },
  });
  const asked = events.find(({ type }) => type === 'CORRECTION_ASKED');
  const versions = await versionsOf(db, id);
  const onTable = versions.find((version) => version.id === termsId);
  if (!onTable) throw new Error('An agreement has no terms.');
  if (!asked) return null;
  const fixList = readFixList(asked);
  const kept = await findVersionDraft(db, id, 'EMPLOYER');
  const { answers, ...typed } = (kept?.content ?? {}) as Record<string, string>;
  const draft = kept && answers === answering(fixList) ? kept : null;
  const refused = events.find(({ type, sequence }) => type === 'CORRECTION_REFUSED' && sequence > asked.sequence);
  // What the graduate sent back is where the employer goes on.
  const sentBack = refused && versions.findLast(({ kind }) => kind === 'CORRECTION');
  const enrolment = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
  const wages = await minimumWages(db);
  return {
    ...{ fixList, onTable, enrolment, wages },
    open: openFields(fixList.items.map(({ field }) => field)),
    refusal: refused ? { reason: refused.reason ?? '', at: refused.at } : null,
    begin: typedOver((sentBack ?? onTable).letter, {}),
    typed: draft ? (typed as FormValues) : null,
    /** What the form hands back when it saves, also over what was typed before. */
    draftVersion: kept?.version ?? 0,
    savedAt: draft?.updatedAt ?? null,
  };
}

export type Correction = NonNullable<Awaited<ReturnType<typeof loadCorrection>>>;

/** Which list a draft answers: a later one begins anew. */
export const answering = ({ sequence }: FixList): string => `correction ${sequence}`;

export interface ComposedCorrection {
  content: LetterContent;
  hash: string;
  warnings: string[];
  note: string;
  /** Fingerprint of all that would be handed in: who confirms it confirms exactly this. */
  checked: string;
}

/**
 * What was typed as the version it would be, or everything that keeps it from being one. `outside` are fields that
 * would change without having been asked for: never handed in, whatever form sent them.
 */
export function composeCorrection(correction: Correction, typed: FormValues, now: Date) {
  const { onTable, open } = correction;
  const raw = typedOver(onTable.letter, typed);
  const [terms, transfer, placed] = [readTermsForm(raw), readTransferForm(raw), readActualEmployer(raw)];
  const note = normaliseParagraphs(typed.note ?? '');
  const { employer } = onTable.letter;
  const read: LetterContent | null =
    terms.value && transfer.value
      ? {
          ...onTable.letter,
          ...{ terms: terms.value, transfer: transfer.value, employer: { ...employer, actualEmployer: placed.value } },
        }
      : null;
  const findings = newFindings(correction, now, {
    ...{ terms: terms.draft, transfer: transfer.draft, actualEmployer: placed.value },
  });
  const problems = [...terms.problems, ...transfer.problems, ...placed.problems];
  problems.push(...errorsIn(findings, problems));
  if (note.length > NOTE) problems.push({ code: 'REASON_TOO_LONG', field: 'note' });
  const changed = read ? differencesBetween(onTable.letter, read).map(fieldOf) : [];
  const outside = changed.filter((field) => field === null || !open.includes(field));
  if (read && changed.length === 0 && open[0]) problems.push({ code: 'CORRECTION_UNCHANGED', field: open[0] });
  const isReady = read !== null && problems.length === 0 && outside.length === 0;
  const version = isReady ? versionOf(correction, read, { warnings: namesOfWarnings(findings), note }) : null;
  return { version, outside, findings, problems: atOpenFields(problems, open) };
}

/** A problem in a field that may not change is one of those that do. */
function atOpenFields(problems: readonly FieldProblem[], open: readonly CorrectionField[]): FieldProblem[] {
  const shown: ReadonlySet<string> = new Set([...open, 'note']);
  return problems.map(({ code, field }) => ({ code, field: shown.has(field) ? field : (open[0] ?? field) }));
}

function errorsIn(findings: readonly Finding[], problems: readonly FieldProblem[]): FieldProblem[] {
  const stopped = new Set(problems.map(({ field }) => field));
  return findings
    .filter(({ level, field }) => level === 'error' && !stopped.has(field))
    .map(({ code, field }) => ({ code, field }));
}

type Judged = Pick<LetterSubject, 'terms' | 'transfer' | 'actualEmployer'>;

/**
 * What the pre-flight finds in the correction, without what it said of the letter already where nothing may change: the
 * employer was told of that when it sent it.
 */
function newFindings({ onTable, open, enrolment, wages }: Correction, now: Date, judged: Judged): Finding[] {
  const { graduatesOn = null, commissioningUnit = null } = enrolment.details as Partial<GraduateSnapshot>;
  const { name, nature } = onTable.letter.employer;
  const context = {
    // A name the employer changed since does not stop a letter under way; the deadline to answer has been kept.
    ...{ employer: { name, nature, certifiedName: name }, lastReplyOn: null, today: shanghaiDate(now), wages },
    graduate: { graduatesOn, trainingMode: enrolment.trainingMode, commissioningUnit },
    // It was accepted: when the school lets letters be accepted no longer matters.
    acceptance: { fromOn: null, toOn: null },
  };
  const { terms, transfer, employer } = onTable.letter;
  const before = preFlight({ ...context, terms, transfer, actualEmployer: employer.actualEmployer });
  const isOld = ({ code, field }: Finding) => before.some((one) => one.code === code && one.field === field);
  const isOpen = ({ field }: Finding) => open.some((name) => name === field);
  return (
    preFlight({ ...context, ...judged })
      .filter((finding) => isOpen(finding) || !isOld(finding))
      // Block D is copied into the letter: its fields stand in this form, not in the address book.
      .map((finding) => (finding.place === 'transfer' ? { ...finding, place: 'letter' as const } : finding))
  );
}

function versionOf(
  { onTable, fixList }: Correction,
  content: LetterContent,
  { warnings, note }: { warnings: string[]; note: string },
): ComposedCorrection {
  const hash = sha256(canonicalJson(content));
  const checked = sha256(canonicalJson([hash, onTable.hash, fixList.sequence, warnings, note]));
  return { content, hash, warnings, note, checked };
}
