import { rowExplainer } from '@/components/agreement/batch-row-words';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { invitationCheckAnswer } from '@/lib/queries/invitation-batch/invitation-check';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeInvitationAnswer } from '@/lib/spreadsheets/invitation-files';
import { isLocale } from '@/lib/words/catalogues';
import { getLocale, getTranslations } from '@/lib/words/reader';

const nothing = () => new Response(null, { status: 404 });

/** The uploaded workbook with what was found in each row; mended, it can be uploaded again. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const { id } = await context.params;
  const [viewer, locale, words] = await Promise.all([currentViewer(), getLocale(), getTranslations('invitationBatch')]);
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.agreements.write').allowed) return nothing();
  if (!isLocale(locale)) return nothing();
  const answer = await invitationCheckAnswer(viewer, id);
  if (!answer) return nothing();
  await recordRead(viewer, 'INVITATION_CHECK_READ', { type: 'batch-run', id });
  const explain = await rowExplainer(answer.terms);
  const rows = answer.rows.map(({ cells, ...row }) => ({
    cells,
    result: row.result ? words(`checkResults.${row.result}`) : words('answer.waiting'),
    explanation: explain(row).join(' '),
  }));
  return workbookResponse(writeInvitationAnswer(locale, answer.header, rows), 'invitation-results');
});
