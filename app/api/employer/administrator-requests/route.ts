import { requestAdministration } from '@/lib/commands/administrator-request/request-administration';
import { execute } from '@/lib/commands/execute';
import { ADMINISTRATOR_PROOF_BYTES } from '@/lib/domain/membership/administrator-request';
import { pictureProblem } from '@/lib/domain/rules/picture-problem';
import { fileStorage, keepFile } from '@/lib/server/file-store';
import { materialBudget, withinBudget } from '@/lib/server/rate-limit';
import { uploadRoute } from '@/lib/server/upload-route';

const page = '/employer/account/administrator';

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
    const kept = await keepFile('administrator-requests', file);
    const input = { reason: inputs.reason, file: kept };
    const answer = await execute(requestAdministration, viewer, input, { requestId: facts.requestId });
    if (answer.outcome === 'done') return { to: `${page}?done=requested` };
    // Nothing points at the bytes of a refused deed.
    await fileStorage().remove(kept.key);
    if (answer.outcome === 'invalid') return { problem: 'REQUEST_REASON_MISSING' };
    return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
  },
});
