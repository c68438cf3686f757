import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import { execute } from '@/lib/commands/execute';
import { consentInputOf, MATERIAL_BYTES, uploadKindInput } from '@/lib/domain/certification/materials';
import { withKeptPaper } from '@/lib/server/file-store';
import { materialBudget, withinBudget } from '@/lib/server/rate-limit';
import { uploadRoute } from '@/lib/server/upload-route';

const pages = {
  logo: '/employer/certification/person',
  material: '/employer/certification/materials',
  remittance: '/employer/certification/remittance',
} as const;

/** The page the form of this kind stands on; optional papers can be added beside the account, too. */
function pageOf(kind: unknown, from: unknown): string {
  if (from === 'remittance') return pages.remittance;
  return kind === 'logo' ? pages.logo : pages.material;
}

/** Takes one file of a claim: a proof (picture or PDF) or the logo (picture). */
export const POST = uploadRoute({
  permission: 'employer.certification.write',
  field: 'file',
  maximumBytes: MATERIAL_BYTES,
  accepts: ['image/png', 'image/jpeg', 'application/pdf'],
  back: ({ kind, from }) => {
    const known = uploadKindInput.safeParse(kind);
    return known.success ? `${pageOf(kind, from)}?kind=${known.data}` : pageOf(kind, from);
  },
  async handle({ viewer, file, inputs, facts }) {
    const kind = uploadKindInput.safeParse(inputs.kind);
    if (!kind.success) return { problem: 'NOT_FOUND' };
    if (kind.data === 'logo' && file.mediaType === 'application/pdf') return { problem: 'FILE_KIND_WRONG' };
    // Before anything is drawn or kept: that costs work, and an older file of a kind stays, so it costs room.
    if (viewer.party !== 'EMPLOYER' || !(await withinBudget(materialBudget, viewer.employerId))) {
      return { problem: 'UPLOAD_LIMIT' };
    }
    const consent = inputs[consentInputOf(kind.data)];
    const answer = await withKeptPaper('certification', file, (kept) =>
      execute(
        uploadCertificationMaterial,
        viewer,
        { kind: kind.data, consent, file: kept },
        { requestId: facts.requestId },
      ),
    );
    if (answer.outcome === 'done') return { to: `${pageOf(kind.data, inputs.from)}?done=${kind.data}` };
    return { problem: answer.outcome === 'refused' ? answer.code : 'UNEXPECTED' };
  },
});
