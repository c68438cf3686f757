import 'server-only';
import { startInvitationCheck } from '@/lib/commands/batch/start-invitation-check';
import { execute } from '@/lib/commands/execute';
import { sha256 } from '@/lib/crypto/hash';
import type { Viewer } from '@/lib/domain/access/viewer';
import { INVITATION_LIMITS, invitationColumns } from '@/lib/domain/batch/invitations';
import { readInvitationSheet } from '@/lib/spreadsheets/invitation-files';
import { getTranslations } from '@/lib/words/reader';
import type { FormValues } from './action-state';
import { refusalText } from './refusal-text';
import type { UploadAnswer, UploadedFile } from './upload-route';
import { placeText, placeToken, workbookCode } from './workbook-place';

interface Given {
  inputs: FormValues;
  requestId: string;
}

/** Reads an uploaded workbook and begins its check; the answer leads to the report, or says why it cannot be read. */
export async function takeInvitations(viewer: Viewer, file: UploadedFile, given: Given): Promise<UploadAnswer> {
  const { idempotencyKey: key, templateId } = given.inputs;
  const sheet = await readInvitationSheet(file.bytes);
  if ('problem' in sheet) {
    const facts = sheet.columns ? { columns: sheet.columns.join('.') } : placeToken(sheet.place);
    return { problem: sheet.problem, facts };
  }
  const input = { templateId, fileName: file.name, fileHash: sha256(file.bytes), ...sheet };
  const answer = await execute(startInvitationCheck, viewer, input, {
    requestId: given.requestId,
    idempotencyKey: typeof key === 'string' && key ? key.slice(0, 80) : undefined,
  });
  if (answer.outcome === 'done') return { to: `/employer/agreements/batches/${answer.result.id}` };
  if (answer.outcome !== 'refused') return { problem: 'POST_TEMPLATE_MISSING' };
  const facts = Object.entries(answer.facts).map(([name, value]) => [name, String(value)]);
  return { problem: answer.code, facts: Object.fromEntries(facts) as Record<string, string> };
}

/** Why a workbook was not taken, with the place in it; what an address makes up fills nothing. */
export async function invitationUploadSentence(problem: string, facts: Record<string, string>): Promise<string> {
  const [own, columns, workbook] = await Promise.all([
    getTranslations('invitationBatch.problems'),
    getTranslations('invitationBatch.columns'),
    getTranslations('roster.workbook'),
  ]);
  const code = workbookCode(problem);
  const where = await placeText(facts.place ?? '');
  if (own.has(code as never)) {
    const asked = (facts.columns ?? '').split('.');
    const named = invitationColumns.filter(({ key }) => asked.includes(key)).map(({ key }) => columns(key));
    const limits = { rows: INVITATION_LIMITS.rows, megabytes: INVITATION_LIMITS.bytes / 1024 / 1024 };
    return where + own(code as never, { columns: named.join('、'), ...limits } as never);
  }
  if (workbook.has(code as never)) return where + workbook(code as never, {} as never);
  const numbers = Object.entries(facts).filter(([name, value]) => name !== 'place' && /^-?\d{1,9}$/.test(value));
  return refusalText(code, { rows: '—', left: '—', limit: '—', ...Object.fromEntries(numbers) });
}
