import { z } from 'zod';
import { currentViewer } from '@/lib/auth/viewer';
import { MOST_PAGES } from '@/lib/domain/rules/paper';
import { readablePage } from '@/lib/queries/file/readable-page';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';
import { keptPicture, PICTURE_TYPE } from '@/lib/server/file-store';

const nothing = () => new Response(null, { status: 404 });
const pageNumber = z.coerce.number().int().min(1).max(MOST_PAGES);

/** One page of an uploaded paper as a picture, for those who may read the paper; for everybody else it is not there. */
export const GET = answering(
  async (_request: Request, context: { params: Promise<{ id: string; number: string }> }) => {
    const params = await context.params;
    const [id, number] = [z.uuid().safeParse(params.id), pageNumber.safeParse(params.number)];
    const viewer = await currentViewer();
    if (!viewer || !id.success || !number.success) return nothing();
    const page = await readablePage(viewer, { id: id.data, number: number.data });
    if (!page) return nothing();
    const read = { purpose: page.purpose, page: String(number.data) };
    await recordRead(viewer, 'FILE_READ', { type: 'file', id: id.data }, read);
    const bytes = await keptPicture(page);
    if (!bytes) return nothing();
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': PICTURE_TYPE,
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        // Opened by itself, a browser lays the picture out with a style of its own.
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        'cache-control': 'private, no-store',
      },
    });
  },
);
