import { getLocale } from '@/lib/words/reader';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { favouriteImportAnswer } from '@/lib/queries/favourite/favourite-import-answer';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeFavouriteAnswer } from '@/lib/spreadsheets/favourite-files';
import { isLocale } from '@/lib/words/catalogues';

const nothing = () => new Response(null, { status: 404 });

/** The uploaded workbook with what became of each row; mended, it can be uploaded again. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const { id } = await context.params;
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.favourites.write').allowed) return nothing();
  if (!isLocale(locale)) return nothing();
  const answer = await favouriteImportAnswer(viewer, id);
  if (!answer) return nothing();
  await recordRead(viewer, 'FAVOURITE_IMPORT_READ', { type: 'batch-run', id });
  return workbookResponse(writeFavouriteAnswer(locale, answer.header, answer.items, answer.results), 'import-results');
});
