import { requestAdministration } from '@/lib/commands/administrator-request/request-administration';
import { execute } from '@/lib/commands/execute';
import { ADMINISTRATOR_PROOF_BYTES } from '@/lib/domain/membership/administrator-request';
import { withKeptPaper } from '@/lib/server/file-store';
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
  onFileProblem: (problem, { reason }) =>
    problem === 'FILE_MISSING' && (typeof reason !== 'string' || reason.trim() === '')
      ? 'REQUEST_REASON_AND_FILE_MISSING'
      : problem,
  async handle({ viewer, file, inputs, facts }) {
    if (viewer.party !== 'EMPLOYER' || !(await withinBudget(materialBudget, viewer.employerId))) {
      return { problem: 'UPLOAD_LIMIT' };
    }
    const answer = await withKeptPaper('administrator-requests', file, (kept) =>
      execute(requestAdministration, viewer, { reason: inputs.reason, file: kept }, { requestId: facts.requestId }),
    );
    if (answer.outcome === 'done') return { to: `${page}?done=requested` };
    if (answer.outcome === 'invalid') return { problem: 'REQUEST_REASON_MISSING' };
    return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
  },
});
