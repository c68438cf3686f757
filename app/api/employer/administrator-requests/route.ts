import { requestAdministration } from '@/lib/commands/administrator-request/request-administration';
import { execute } from '@/lib/commands/execute';
import { ADMINISTRATOR_PROOF_BYTES } from '@/lib/domain/membership/administrator-request';
import { isReasonableImage, readImageSize } from '@/lib/domain/rules/image-size';
import { withKeptFile } from '@/lib/server/file-store';
import { materialBudget, withinBudget } from '@/lib/server/rate-limit';
import { type UploadedFile, uploadRoute } from '@/lib/server/upload-route';

const page = '/employer/account/administrator';

/** What keeps a picture out, judged by its header alone; null when nothing does. */
function pictureProblem({ bytes, mediaType }: UploadedFile): string | null {
  if (mediaType === 'application/pdf') return null;
  const size = readImageSize(bytes);
  if (!size) return 'FILE_KIND_WRONG';
  return isReasonableImage(size) ? null : 'IMAGE_TOO_LARGE';
}

/** Takes a member's request to become administrator: the reason and one document. */
export const POST = uploadRoute({
  permission: 'employer.administration.request',
  field: 'file',
  maximumBytes: ADMINISTRATOR_PROOF_BYTES,
  accepts: ['image/png', 'image/jpeg', 'application/pdf'],
  back: () => page,
  async handle({ viewer, file, inputs, facts }) {
    const problem = pictureProblem(file);
    if (problem) return { problem };
    if (viewer.party !== 'EMPLOYER' || !(await withinBudget(materialBudget, viewer.employerId))) {
      return { problem: 'UPLOAD_LIMIT' };
    }
    const answer = await withKeptFile('administrator-requests', file, (kept) =>
      execute(requestAdministration, viewer, { reason: inputs.reason, file: kept }, { requestId: facts.requestId }),
    );
    if (answer.outcome === 'done') return { to: `${page}?done=requested` };
    if (answer.outcome === 'invalid') return { problem: 'REQUEST_REASON_MISSING' };
    return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
  },
});
