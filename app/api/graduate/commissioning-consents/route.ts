import { uploadCommissioningConsent } from '@/lib/commands/agreement/upload-commissioning-consent';
import { execute } from '@/lib/commands/execute';
import { COMMISSIONING_CONSENT, COMMISSIONING_CONSENT_BYTES } from '@/lib/domain/agreement/commissioning';
import { isId } from '@/lib/ids';
import { withKeptPaper } from '@/lib/server/file-store';
import type { FormValues } from '@/lib/server/action-state';
import { materialBudget, withinBudget } from '@/lib/server/rate-limit';
import { uploadRoute } from '@/lib/server/upload-route';

/** The letter the form stands on; the step of accepting it has the form too. */
function pageOf({ id, from }: FormValues): string {
  if (typeof id !== 'string' || !isId(id)) return '/graduate/invitations';
  return `/graduate/invitations/${id}${from === 'accept' ? '/accept' : ''}`;
}

/** Takes the consent of the unit that commissioned a graduate's studies, for one letter. */
export const POST = uploadRoute({
  permission: 'graduate.agreements.answer',
  field: 'file',
  maximumBytes: COMMISSIONING_CONSENT_BYTES,
  accepts: ['image/png', 'image/jpeg', 'application/pdf'],
  back: (inputs) => pageOf(inputs),
  async handle({ viewer, file, inputs, facts }) {
    if (viewer.party !== 'GRADUATE' || !(await withinBudget(materialBudget, viewer.personId))) {
      return { problem: 'UPLOAD_LIMIT' };
    }
    const answer = await withKeptPaper(COMMISSIONING_CONSENT, file, (kept) =>
      execute(uploadCommissioningConsent, viewer, { id: inputs.id, file: kept }, { requestId: facts.requestId }),
    );
    if (answer.outcome === 'done') return { to: `${pageOf(inputs)}?done=consent` };
    if (answer.outcome === 'not-found') return { problem: 'NOT_FOUND' };
    return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
  },
});
