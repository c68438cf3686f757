import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { invitableNames } from '@/lib/queries/invitation-batch/invitable-names';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';
import { workbookResponse } from '@/lib/server/workbook-response';
import { writeInvitationTemplate } from '@/lib/spreadsheets/invitation-files';
import { isLocale } from '@/lib/words/catalogues';
import { getLocale } from '@/lib/words/reader';

/** The workbook to fill in; `?favourites=1` with a line for each favourite that can be invited: names and references only. */
export const GET = answering(async (request: Request) => {
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  const mayInvite = viewer?.party === 'EMPLOYER' && mayUse(viewer, 'employer.agreements.write').allowed;
  if (!mayInvite || !isLocale(locale)) return new Response(null, { status: 404 });
  const isPrefilled = new URL(request.url).searchParams.get('favourites') === '1';
  const favourites = isPrefilled ? await invitableNames(viewer, undefined) : [];
  if (isPrefilled) {
    const subject = { type: 'employer', id: viewer.employerId };
    await recordRead(viewer, 'INVITATION_WORKBOOK_READ', subject, { rows: String(favourites.length) });
  }
  return workbookResponse(writeInvitationTemplate(locale, favourites), 'invitations');
});
