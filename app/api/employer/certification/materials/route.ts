import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import { execute } from '@/lib/commands/execute';
import { consentInputOf, MATERIAL_BYTES, uploadKindInput } from '@/lib/domain/certification/materials';
import { isReasonableImage, readImageSize } from '@/lib/domain/rules/image-size';
import { withKeptFile } from '@/lib/server/file-store';
import { materialBudget, withinBudget } from '@/lib/server/rate-limit';
import { type UploadedFile, uploadRoute } from '@/lib/server/upload-route';

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

/** What keeps a picture out, judged by its header alone; null when nothing does. */
function pictureProblem({ bytes, mediaType }: UploadedFile, kind: string): string | null {
  if (mediaType === 'application/pdf') return kind === 'logo' ? 'FILE_KIND_WRONG' : null;
  const size = readImageSize(bytes);
  if (!size) return 'FILE_KIND_WRONG';
  return isReasonableImage(size) ? null : 'IMAGE_TOO_LARGE';
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
    const problem = pictureProblem(file, kind.data);
    if (problem) return { problem };
    // Before the bytes are kept: an older file of a kind stays, so every upload costs room.
    if (viewer.party !== 'EMPLOYER' || !(await withinBudget(materialBudget, viewer.employerId))) {
      return { problem: 'UPLOAD_LIMIT' };
    }
    const consent = inputs[consentInputOf(kind.data)];
    const answer = await withKeptFile('certification', file, (kept) =>
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
