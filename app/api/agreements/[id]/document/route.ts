import { z } from 'zod';
import { currentViewer } from '@/lib/auth/viewer';
import { signedPaper } from '@/lib/documents/signed-paper';
import { agreementDocument } from '@/lib/queries/agreement/agreement-document';
import { recordRead } from '@/lib/server/audited-read';
import { answering } from '@/lib/server/answering';

const nothing = () => new Response(null, { status: 404 });

/** The signed agreement as PDF, for its three parties only; for everybody else it is not there. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const id = z.uuid().safeParse((await context.params).id);
  const viewer = await currentViewer();
  if (!viewer || !id.success) return nothing();
  const found = await agreementDocument(viewer, id.data);
  if (!found) return nothing();
  await recordRead(viewer, 'AGREEMENT_DOWNLOADED', { type: 'agreement', id: id.data });
  const pdf = await signedPaper(found);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${found.number ?? 'agreement'}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
});
