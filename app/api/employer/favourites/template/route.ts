import { getLocale } from '@/lib/words/reader';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { openYears } from '@/lib/queries/favourite/open-years';
import { answering } from '@/lib/server/answering';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeFavouriteTemplate } from '@/lib/spreadsheets/favourite-files';
import { isLocale } from '@/lib/words/catalogues';

/** The workbook of a batch import to fill in, for those who may import; for everybody else it is not there. */
export const GET = answering(async () => {
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.favourites.write').allowed || !isLocale(locale)) {
    return new Response(null, { status: 404 });
  }
  return workbookResponse(writeFavouriteTemplate(locale, await openYears(viewer, undefined)), 'favourites-template');
});
