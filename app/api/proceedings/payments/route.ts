import { execute } from '@/lib/commands/execute';
import { recordPayment } from '@/lib/commands/settlement/record-payment';
import { PAYMENT_PROOF, TERMINATION_PAPER_BYTES } from '@/lib/domain/proceeding/termination-papers';
import { withKeptPaper } from '@/lib/server/file-store';
import { proceedingPage, uploadProblem, withinSideBudget } from '@/lib/server/side-upload';
import { uploadRoute } from '@/lib/server/upload-route';

/** Takes the proof that the agreed damages of a termination were paid. */
export const POST = uploadRoute({
  permission: 'proceedings.act',
  field: 'file',
  maximumBytes: TERMINATION_PAPER_BYTES,
  accepts: ['image/png', 'image/jpeg', 'application/pdf'],
  back: proceedingPage,
  async handle({ viewer, file, inputs, facts }) {
    if (!(await withinSideBudget(viewer))) return { problem: 'UPLOAD_LIMIT' };
    const answer = await withKeptPaper(PAYMENT_PROOF, file, (kept) =>
      execute(recordPayment, viewer, { id: inputs.id, file: kept }, { requestId: facts.requestId }),
    );
    return answer.outcome === 'done' ? { to: `${proceedingPage(inputs)}?done=paid` } : uploadProblem(answer);
  },
});
