import { getLocale } from '@/lib/words/reader';
import { z } from 'zod';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { rosterErrors } from '@/lib/queries/roster/roster-errors';
import { recordRead } from '@/lib/server/audited-read';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeRosterErrors } from '@/lib/spreadsheets/roster-files';
import { isLocale } from '@/lib/words/catalogues';

const nothing = () => new Response(null, { status: 404 });
import { answering } from '@/lib/server/answering';
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const id = z.uuid().safeParse((await context.params).id);
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  if (viewer?.party !== 'SCHOOL' || !mayUse(viewer, 'school.roster.write').allowed) return nothing();
  if (!id.success || !isLocale(locale)) return nothing();
  const bad = await rosterErrors(viewer, { id: id.data });
  if (!bad) return nothing();
  await recordRead(viewer, 'ROSTER_ERRORS_DOWNLOADED', { type: 'roster-import', id: id.data });
  return workbookResponse(writeRosterErrors(locale, bad), 'roster-errors');
});

/** The rows of an import that could not be stored, with what is wrong with each; mended, it can be uploaded again. */
