import 'server-only';
import { getTranslations } from '@/lib/words/reader';
import { execute } from '@/lib/commands/execute';
import { recordRemittanceResults } from '@/lib/commands/remittance/record-remittance-results';
import { sha256 } from '@/lib/crypto/hash';
import type { Viewer } from '@/lib/domain/access/viewer';
import { readResultLines } from '@/lib/spreadsheets/remittance-files';
import { refusalText } from './refusal-text';
import type { UploadAnswer, UploadedFile } from './upload-route';

/** Bytes of one result file. */
export const RESULT_FILE_BYTES = 2 * 1024 * 1024;

/** Reads an uploaded result file and records it; the answer leads to its lines, or says why it cannot be read. */
export async function takeResults(viewer: Viewer, file: UploadedFile, requestId: string): Promise<UploadAnswer> {
  const read = await readResultLines(file.bytes);
  if ('problem' in read) return { problem: read.problem };
  const input = { fileHash: sha256(file.bytes), lines: read.lines };
  const answer = await execute(recordRemittanceResults, viewer, input, { requestId });
  if (answer.outcome === 'done') return { to: `/platform/remittances/results/${answer.result.id}` };
  return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
}

/** Why a result file was not taken, as a sentence; of workbooks in general the roster's words say enough. */
export async function resultsSentence(problem: string): Promise<string> {
  const [own, workbook] = await Promise.all([
    getTranslations('remittances.results.problems'),
    getTranslations('roster.workbook'),
  ]);
  const code = problem === 'FILE_KIND_WRONG' ? 'NOT_A_WORKBOOK' : problem;
  if (own.has(code as never)) return own(code as never);
  const isGeneral = workbook.has(code as never) && !code.endsWith('_COLUMNS');
  return isGeneral ? workbook(code as never) : refusalText(code);
}
