import { favouritesNamed, loadLettersOf, type NamedGraduate } from '@/lib/db/stores/batch-letters';
import type { LetterSources } from '@/lib/db/stores/letter-sources';
import {
  type CheckedLetter,
  type InvitationCheckResult,
  type InvitationItem,
  type InvitationTerms,
  typedLetter,
} from '@/lib/domain/batch/invitations';
import type { BatchResult } from '@/lib/domain/batch/runs';
import type { BatchWork } from './batch-work';
import { fingerprintOf, judgeLetter } from './judge-letter';

type Result = BatchResult<InvitationCheckResult>;
interface Named {
  rowNumber: number;
  named: NamedGraduate;
  terms: Record<string, string>;
}

/** Judges every row of a chunk as the letter it would be, by the rules of a single one; sends and changes nothing. */
export const checkInvitations: BatchWork = async ({ db, now, run }, items) => {
  const rows: Named[] = [];
  const results: Result[] = [];
  for (const { rowNumber, reading } of items as readonly InvitationItem[]) {
    if ('findings' in reading) results.push({ rowNumber, result: 'BAD_FORMAT', subjectId: null });
    else rows.push({ rowNumber, named: reading, terms: reading.terms });
  }
  const meant = await favouritesNamed(
    db,
    run.employerId,
    rows.map(({ named }) => named),
  );
  const sources = await loadLettersOf(db, run.employerId, [...new Set(meant.flat())]);
  const taken = await rowsBefore(db, run.id, [...sources.keys()]);
  const { content } = run.terms as InvitationTerms;
  for (const [index, { rowNumber, terms }] of rows.entries()) {
    const [enrolmentId, second] = meant[index] ?? [];
    const source = enrolmentId ? sources.get(enrolmentId) : undefined;
    results.push({ rowNumber, ...judge({ enrolmentId, second, source, taken }, typedLetter(content, terms), now) });
  }
  return results;
};

/** Graduates who have a row before this chunk. */
async function rowsBefore(db: Parameters<BatchWork>[0]['db'], runId: string, enrolmentIds: string[]) {
  const rows = await db.batchRow.findMany({
    where: { runId, subjectId: { in: enrolmentIds } },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}

interface Whom {
  enrolmentId: string | undefined;
  second: string | undefined;
  source: LetterSources | undefined;
  /** Graduates of earlier rows; this one is added. */
  taken: Set<string | null>;
}

function judge(
  { enrolmentId, second, source, taken }: Whom,
  typed: Record<string, string | undefined>,
  now: Date,
): Omit<Result, 'rowNumber'> {
  if (!enrolmentId || !source) return { result: 'NOT_FAVOURITE', subjectId: null };
  // Which of them is meant cannot be guessed.
  if (second) return { result: 'SEVERAL', subjectId: null };
  // Whatever the first row says: two letters to one graduate are a slip that somebody has to look at.
  if (taken.has(enrolmentId)) return { result: 'TWICE', subjectId: null };
  taken.add(enrolmentId);
  const judged = judgeLetter(source, typed, now);
  if (judged.refused) return { result: judged.refused, subjectId: enrolmentId };
  const { letter } = judged;
  const findings = judged.findings.filter(({ level }) => level !== 'hint');
  const detail: CheckedLetter = {
    ...{ findings, warnings: letter?.warnings ?? [] },
    content: letter && fingerprintOf(letter),
  };
  const result = !letter ? 'LETTER_WRONG' : letter.warnings.length > 0 ? 'WARNED' : 'GOOD';
  return { result, subjectId: enrolmentId, detail };
}
