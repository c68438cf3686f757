import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { chosenList } from '@/lib/queries/agreement/chosen-agreements';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeAgreementList } from '@/lib/spreadsheets/agreement-files';
import { isLocale } from '@/lib/words/catalogues';
import { getLocale, getTranslations } from '@/lib/words/reader';

const nothing = () => new Response(null, { status: 404 });

/** The chosen records as a workbook, identity numbers masked. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const { id } = await context.params;
  const [viewer, locale, words] = await Promise.all([
    currentViewer(),
    getLocale(),
    getTranslations('batchDeeds.files'),
  ]);
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.agreements.read').allowed) return nothing();
  if (!isLocale(locale)) return nothing();
  const records = await chosenList(viewer, id);
  if (!records) return nothing();
  await recordRead(viewer, 'AGREEMENT_LIST_READ', { type: 'agreement-selection', id });
  return workbookResponse(writeAgreementList(locale, records), 'agreements', words('list'));
});
