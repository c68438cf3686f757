import { execute } from '@/lib/commands/execute';
import { addProceedingPaper } from '@/lib/commands/proceeding/add-proceeding-paper';
import { TERMINATION_PAPER, TERMINATION_PAPER_BYTES } from '@/lib/domain/proceeding/termination-papers';
import { withKeptPaper } from '@/lib/server/file-store';
import { proceedingPage, uploadProblem, withinSideBudget } from '@/lib/server/side-upload';
import { uploadRoute } from '@/lib/server/upload-route';

/** Takes one more paper for a proceeding that is under way. */
export const POST = uploadRoute({
  permission: 'proceedings.act',
  field: 'file',
  maximumBytes: TERMINATION_PAPER_BYTES,
  accepts: ['image/png', 'image/jpeg', 'application/pdf'],
  back: proceedingPage,
  async handle({ viewer, file, inputs, facts }) {
    if (!(await withinSideBudget(viewer))) return { problem: 'UPLOAD_LIMIT' };
    const answer = await withKeptPaper(TERMINATION_PAPER, file, (kept) =>
      execute(addProceedingPaper, viewer, { id: inputs.id, file: kept }, { requestId: facts.requestId }),
    );
    return answer.outcome === 'done' ? { to: `${proceedingPage(inputs)}?done=paper` } : uploadProblem(answer);
  },
});
