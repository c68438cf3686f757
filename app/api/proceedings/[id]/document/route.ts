import { z } from 'zod';
import { currentViewer } from '@/lib/auth/viewer';
import { renderTermination } from '@/lib/documents/render-termination';
import { environment } from '@/lib/env';
import { terminationDocument } from '@/lib/queries/proceeding/termination-document';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';

const nothing = () => new Response(null, { status: 404 });

/** The letter of a termination that has passed as PDF, for its three parties only; for everybody else it is not there. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const id = z.uuid().safeParse((await context.params).id);
  const viewer = await currentViewer();
  if (!viewer || !id.success) return nothing();
  const found = await terminationDocument(viewer, id.data);
  if (!found) return nothing();
  await recordRead(viewer, 'TERMINATION_LETTER_DOWNLOADED', { type: 'proceeding', id: id.data });
  const verificationUrl = `${environment().APP_URL}/verify/${found.verificationCode}`;
  const pdf = await renderTermination({ ...found, verificationUrl });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${found.number}-termination.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
});
