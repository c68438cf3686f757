import 'server-only';
import { getTranslations } from '@/lib/words/reader';
import { checkRoster } from '@/lib/commands/roster/check-roster';
import { execute } from '@/lib/commands/execute';
import { sha256 } from '@/lib/crypto/hash';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ROSTER_COLUMN_KEYS, type RosterColumnKey } from '@/lib/domain/roster/columns';
import { judgeRoster } from '@/lib/domain/roster/judge';
import { readRosterLines } from '@/lib/spreadsheets/read-roster';
import { rosterVocabulary } from '@/lib/spreadsheets/roster-spellings';
import { refusalText } from './refusal-text';
import type { UploadAnswer, UploadedFile } from './upload-route';

/** Reads, judges and keeps an uploaded roster; the answer leads to its preview, or says why it cannot be read. */
export async function takeRoster(viewer: Viewer, file: UploadedFile, requestId: string): Promise<UploadAnswer> {
  if (viewer.party !== 'SCHOOL') return { problem: 'FORBIDDEN' };
  const read = await readRosterLines(file.bytes);
  if ('problem' in read) {
    return {
      problem: read.problem,
      ...(read.columns.length > 0 ? { facts: { columns: read.columns.join('.') } } : {}),
    };
  }
  if (read.lines.length === 0) return { problem: 'NO_ROWS' };
  const judged = judgeRoster(read.lines, { vocabulary: rosterVocabulary(), schoolName: viewer.schoolName });
  const input = { fileName: file.name, fileHash: sha256(file.bytes), ...judged };
  const answer = await execute(checkRoster, viewer, input, { requestId });
  if (answer.outcome === 'done') return { to: `/school/graduates/imports/${answer.result.id}` };
  return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
}

/** A renamed CSV or picture is refused by its first bytes; the roster's words for it say more. */
const sameAs: Readonly<Record<string, string>> = { FILE_KIND_WRONG: 'NOT_A_WORKBOOK' };

/** Why a roster was not taken, as a sentence. Codes and column keys that an address makes up fill nothing. */
export async function rosterUploadSentence(problem: string, facts: Record<string, string>): Promise<string> {
  const [words, roster] = await Promise.all([getTranslations('roster.workbook'), getTranslations('roster.columns')]);
  const code = sameAs[problem] ?? problem;
  if (words.has(code as never)) {
    const keys = (facts.columns ?? '').split('.').filter(isColumn);
    return words(code as never, { columns: keys.map((key) => roster(key)).join('、') } as never);
  }
  return refusalText(code);
}

const isColumn = (key: string): key is RosterColumnKey => ROSTER_COLUMN_KEYS.some((column) => column === key);
