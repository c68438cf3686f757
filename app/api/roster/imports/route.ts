import { ROSTER_MAXIMUM } from '@/lib/domain/roster/imports';
import { rosterUploadSentence, takeRoster } from '@/lib/server/roster-upload';
import { uploadRoute } from '@/lib/server/upload-route';

/** Takes an uploaded roster: refused by size and kind before it is read, judged row by row, kept until decided. */
export const POST = uploadRoute({
  permission: 'school.roster.write',
  field: 'file',
  maximumBytes: ROSTER_MAXIMUM.bytes,
  accepts: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  back: () => '/school/graduates/imports',
  handle: ({ viewer, file, facts }) => takeRoster(viewer, file, facts.requestId),
  say: rosterUploadSentence,
});
