import { deedExplainer } from '@/components/agreement/deed-words';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { DEED_DONE } from '@/lib/domain/batch/agreement-deeds';
import { deedReportList } from '@/lib/queries/agreement/deed-report';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeDeedReport } from '@/lib/spreadsheets/agreement-files';
import { isLocale } from '@/lib/words/catalogues';
import { getLocale, getTranslations } from '@/lib/words/reader';

const nothing = () => new Response(null, { status: 404 });

/** What became of ticked records, as a workbook. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const { id } = await context.params;
  const [viewer, locale, words] = await Promise.all([currentViewer(), getLocale(), getTranslations('batchDeeds')]);
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.agreements.write').allowed) return nothing();
  if (!isLocale(locale)) return nothing();
  const report = await deedReportList(viewer, id);
  if (!report) return nothing();
  await recordRead(viewer, 'AGREEMENT_DEED_READ', { type: 'batch-run', id });
  const explain = await deedExplainer(report.deed);
  const rows = report.rows.map((row) => ({
    rowNumber: row.rowNumber,
    graduate: row.graduate ?? words('report.unknown'),
    ...{ school: row.school ?? '', department: row.department ?? '', post: row.post ?? '' },
    ...{ state: row.state, isDone: row.result === DEED_DONE, explanation: explain(row) },
  }));
  return workbookResponse(writeDeedReport(locale, rows), 'results', words('files.report'));
});
