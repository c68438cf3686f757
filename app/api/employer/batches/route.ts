import { INVITATION_LIMITS } from '@/lib/domain/batch/invitations';
import { invitationUploadSentence, takeInvitations } from '@/lib/server/invitation-upload';
import { uploadRoute } from '@/lib/server/upload-route';

/** Takes a workbook of invitations: refused by size and kind before it is read, then checked in the background. */
export const POST = uploadRoute({
  permission: 'employer.agreements.write',
  field: 'file',
  maximumBytes: INVITATION_LIMITS.bytes,
  accepts: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  back: ({ templateId }) =>
    `/employer/agreements/batches${typeof templateId === 'string' && templateId ? `?template=${encodeURIComponent(templateId)}` : ''}`,
  handle: ({ viewer, file, inputs, facts }) => takeInvitations(viewer, file, { inputs, requestId: facts.requestId }),
  say: invitationUploadSentence,
});
