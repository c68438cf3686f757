import { getLocale } from '@/lib/words/reader';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { departmentNames } from '@/lib/queries/department/school-departments';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeRosterTemplate } from '@/lib/spreadsheets/roster-files';
import { isLocale } from '@/lib/words/catalogues';
import { answering } from '@/lib/server/answering';
export const GET = answering(async () => {
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  if (viewer?.party !== 'SCHOOL' || !mayUse(viewer, 'school.roster.write').allowed || !isLocale(locale)) {
    return new Response(null, { status: 404 });
  }
  const departments = await departmentNames(viewer, undefined);
  return workbookResponse(writeRosterTemplate(locale, { name: viewer.schoolName, departments }), 'roster-template');
});

/** The roster to fill in, for those who may import one; for everybody else it is not there. */
