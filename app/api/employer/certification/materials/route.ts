import { saveClaimDraft } from '@/lib/commands/certification/save-claim-draft';
import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { handlerFormShape } from '@/lib/domain/certification/handler';
import {
  consentInputOf,
  fileInputOf,
  MATERIAL_BYTES,
  UPLOAD_KINDS,
  type UploadKind,
} from '@/lib/domain/certification/materials';
import { SMALLEST_SIDE } from '@/lib/domain/rules/paper';
import type { FormValues } from '@/lib/server/action-state';
import { withKeptPaper } from '@/lib/server/file-store';
import { materialBudget, withinBudget } from '@/lib/server/rate-limit';
import { uploadRoute } from '@/lib/server/upload-route';

const pages = {
  logo: '/employer/certification/person',
  material: '/employer/certification/materials',
  remittance: '/employer/certification/remittance',
} as const;

/** The page the form of this kind stands on; optional papers can be added beside the account, too. */
function pageOf(kind: UploadKind | undefined, from: unknown): string {
  if (from === 'remittance') return pages.remittance;
  return kind === 'logo' ? pages.logo : pages.material;
}

/** Which kind a file is: said beside it when it comes alone, by the input it was chosen in when it comes with others. */
const kindOf = ({ kind }: FormValues, field: unknown): UploadKind | undefined =>
  UPLOAD_KINDS.find((one) => one === kind || fileInputOf(one) === field);

/** A picture sent from the middle of a form without JavaScript: what was typed around it is kept as a draft. */
async function keepTyped(viewer: Viewer, inputs: FormValues, requestId: string): Promise<void> {
  const typed = Object.keys(handlerFormShape).flatMap((name) =>
    typeof inputs[name] === 'string' ? [[name, inputs[name]] as const] : [],
  );
  if (typed.length === 0) return;
  await execute(saveClaimDraft, viewer, { part: 'person', typed: Object.fromEntries(typed) }, { requestId });
}

/** Takes files of a claim, one or all that were chosen: proofs (picture or PDF) or the logo (picture). */
export const POST = uploadRoute({
  permission: 'employer.certification.write',
  field: 'file',
  more: UPLOAD_KINDS.map(fileInputOf),
  maximumBytes: MATERIAL_BYTES,
  accepts: ['image/png', 'image/jpeg', 'application/pdf'],
  back: ({ field, from, ...inputs }) => {
    const kind = kindOf(inputs, field);
    return kind ? `${pageOf(kind, from)}?kind=${kind}` : pageOf(kind, from);
  },
  async handle({ viewer, file, field, inputs, facts }) {
    const kind = kindOf(inputs, field);
    if (!kind) return { problem: 'NOT_FOUND' };
    if (kind === 'logo') await keepTyped(viewer, inputs, facts.requestId);
    if (kind === 'logo' && file.mediaType === 'application/pdf') return { problem: 'FILE_KIND_WRONG' };
    // Before anything is drawn or kept: that costs work, and an older file of a kind stays, so it costs room.
    if (viewer.party !== 'EMPLOYER' || !(await withinBudget(materialBudget, viewer.employerId))) {
      return { problem: 'UPLOAD_LIMIT' };
    }
    const consent = inputs[consentInputOf(kind)];
    const deed = (kept: unknown) =>
      execute(uploadCertificationMaterial, viewer, { kind, consent, file: kept }, { requestId: facts.requestId });
    const smallest = kind === 'logo' ? SMALLEST_SIDE.logo : SMALLEST_SIDE.paper;
    const answer = await withKeptPaper('certification', file, deed, smallest);
    if (answer.outcome === 'done') return { to: pageOf(kind, inputs.from), done: kind };
    return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
  },
});
