import { execute } from '@/lib/commands/execute';
import { uploadTerminationPaper } from '@/lib/commands/termination/upload-termination-paper';
import { TERMINATION_PAPER, TERMINATION_PAPER_BYTES } from '@/lib/domain/proceeding/termination-papers';
import { withKeptPaper } from '@/lib/server/file-store';
import { papersPage, uploadProblem, withinSideBudget } from '@/lib/server/side-upload';
import { uploadRoute } from '@/lib/server/upload-route';

/** Takes one paper for a termination that is being written. */
export const POST = uploadRoute({
  permission: 'proceedings.act',
  field: 'file',
  maximumBytes: TERMINATION_PAPER_BYTES,
  accepts: ['image/png', 'image/jpeg', 'application/pdf'],
  back: papersPage,
  async handle({ viewer, file, inputs, facts }) {
    if (!(await withinSideBudget(viewer))) return { problem: 'UPLOAD_LIMIT' };
    const { agreementId, name } = inputs;
    const answer = await withKeptPaper(TERMINATION_PAPER, file, (kept) =>
      execute(uploadTerminationPaper, viewer, { agreementId, name, file: kept }, { requestId: facts.requestId }),
    );
    return answer.outcome === 'done' ? { to: `${papersPage(inputs)}&done=paper` } : uploadProblem(answer);
  },
});
