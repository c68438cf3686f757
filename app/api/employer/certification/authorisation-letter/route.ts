import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { renderAuthorisationLetter } from '@/lib/documents/authorisation-letter';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { attachment } from '@/lib/server/attachment';
import { answering } from '@/lib/server/answering';

/** The letter of authorisation to print and seal, filled with what the claim says so far. */
export const GET = answering(async () => {
  const viewer = await currentViewer();
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.certification.read').allowed) {
    return new Response(null, { status: 404 });
  }
  const { round } = await ownCertification(viewer, undefined);
  const organisationName = round?.organisation?.name ?? round?.handler?.companyName ?? null;
  const pdf = await renderAuthorisationLetter({
    organisationName,
    creditCode: round?.organisation?.creditCode ?? null,
    handlerName: round?.handler?.name ?? null,
    preparedAt: new Date(),
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachment(
        organisationName ? `授权书-${organisationName}.pdf` : '授权书.pdf',
        'authorisation-letter.pdf',
      ),
      'cache-control': 'private, no-store',
    },
  });
});
