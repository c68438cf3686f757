import { recordAudit } from '@/lib/audit/record';
import { sendLetter } from '@/lib/commands/agreement/send-letter';
import { loadLettersOf } from '@/lib/db/stores/batch-letters';
import type { ComposedLetter, LetterSources } from '@/lib/db/stores/letter-sources';
import { orUndone } from '@/lib/db/undone';
import { violationCode } from '@/lib/db/violations';
import {
  type InvitationSendResult,
  type InvitationTerms,
  type ReleasedItem,
  type ReleasedReading,
  typedLetter,
} from '@/lib/domain/batch/invitations';
import type { BatchResult } from '@/lib/domain/batch/runs';
import type { BatchWork } from './batch-work';
import { fingerprintOf, judgeLetter } from './judge-letter';

type Context = Parameters<BatchWork>[0];
type Outcome = Omit<BatchResult<InvitationSendResult>, 'rowNumber'>;

/**
 * Sends the released rows of a chunk, each written exactly like a single letter. What is sent is what was checked: a
 * row whose letter says something else now, or is warned of more, stops with that as its result.
 */
export const sendInvitations: BatchWork = async (context, items) => {
  const { db, run } = context;
  const rows = items as readonly ReleasedItem[];
  const sources = await loadLettersOf(
    db,
    run.employerId,
    rows.map(({ reading }) => reading.enrolmentId),
  );
  const shared = await sharedTerms(context);
  // In one order: two runs that meet the same graduates wait for each other, instead of both for ever.
  const ordered = [...rows].sort((one, other) => (one.reading.enrolmentId < other.reading.enrolmentId ? -1 : 1));
  const results: BatchResult[] = [];
  for (const { rowNumber, reading } of ordered) {
    results.push({ rowNumber, ...(await sendRow(context, reading, sources.get(reading.enrolmentId), shared)) });
  }
  return results;
};

/** The template as it is now; null when it is gone. Rows with terms of their own need none. */
async function sharedTerms({ db, run }: Context): Promise<Record<string, string> | null> {
  const { templateId, content } = run.terms as InvitationTerms;
  if (templateId === null) return content;
  const template = await db.postTemplate.findFirst({ where: { id: templateId, employerId: run.employerId } });
  return template && (template.content as Record<string, string>);
}

async function sendRow(
  context: Context,
  { terms, checked }: ReleasedReading,
  sources: LetterSources | undefined,
  shared: Record<string, string> | null,
): Promise<Outcome> {
  if (!sources) return { result: 'NOT_FAVOURITE', subjectId: null };
  if (!shared) return { result: 'CHANGED', subjectId: null };
  const judged = judgeLetter(sources, typedLetter(shared, terms), context.now);
  if (judged.refused) return { result: judged.refused, subjectId: null };
  const { letter } = judged;
  const isSame =
    letter !== null &&
    fingerprintOf(letter) === checked.content &&
    letter.warnings.every((warning) => checked.warnings.includes(warning));
  return isSame ? sendOne(context, letter, sources) : { result: 'CHANGED', subjectId: null };
}

/** A letter somebody else sends at this very moment is met by the database: the row is undone alone. */
async function sendOne(context: Context, letter: ComposedLetter, sources: LetterSources): Promise<Outcome> {
  const { db, now, actor } = context;
  try {
    return await orUndone(db, async () => {
      const { result, subject, facts } = await sendLetter(db, { actor, now, letter, enrolment: sources.enrolment });
      await recordAudit(db, { type: 'INVITATION_SENT', actor, at: now, subject, facts });
      return { result: 'SENT' as const, subjectId: result.id };
    });
  } catch (error) {
    const code = violationCode(error);
    if (code !== 'AGREEMENT_LIVE_EXISTS' && code !== 'AGREEMENT_STALE') throw error;
    return { result: 'LIVE_EXISTS', subjectId: null };
  }
}
