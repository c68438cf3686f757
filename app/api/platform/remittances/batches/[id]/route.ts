import { getLocale, getTranslations } from '@/lib/words/reader';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { isId } from '@/lib/ids';
import { remittanceBatch, remittancePayments } from '@/lib/queries/remittance/remittance-batch';
import { answering } from '@/lib/server/answering';
import { attachment } from '@/lib/server/attachment';
import { recordRead } from '@/lib/server/audited-read';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writePaymentCsv, writePaymentWorkbook, writeResultTemplate } from '@/lib/spreadsheets/remittance-files';
import { isLocale } from '@/lib/words/catalogues';

/** When it was exported, as file names sort: 20261124-2350 in Shanghai. */
const momentOf = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');

const nothing = () => new Response(null, { status: 404 });

/** The lines of a batch that wait for the bank, as a payment file (audited), or as a sheet for its answers. */
export const GET = answering(async (request: Request, context: { params: Promise<{ id: string }> }) => {
  const { id } = await context.params;
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  if (viewer?.party !== 'PLATFORM' || !mayUse(viewer, 'platform.remittances').allowed) return nothing();
  if (!isId(id) || !isLocale(locale)) return nothing();
  const [payments, batch] = [await remittancePayments(viewer, { id }), await remittanceBatch(viewer, { id })];
  if (payments.length === 0 || !batch) return nothing();
  const words = await getTranslations('remittances.file.names');
  const facts = { moment: momentOf(batch.exportedAt), count: payments.length };
  const name = words('payments', facts);
  const format = new URL(request.url).searchParams.get('format');
  if (format === 'results')
    return workbookResponse(writeResultTemplate(locale, payments), 'remittance-results', words('results', facts));
  if (format !== 'xlsx' && format !== 'csv') return nothing();
  await recordRead(viewer, 'REMITTANCE_FILE_DOWNLOADED', { type: 'remittance-batch', id }, { format });
  if (format === 'xlsx') return workbookResponse(writePaymentWorkbook(locale, payments), 'payments', name);
  return new Response(new Uint8Array(writePaymentCsv(locale, payments)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${name}.csv`, 'payments.csv'),
      'cache-control': 'private, no-store',
    },
  });
});
