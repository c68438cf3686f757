import { z } from 'zod';
import { currentViewer } from '@/lib/auth/viewer';
import { readableFile } from '@/lib/queries/file/readable-file';
import { recordRead } from '@/lib/server/audited-read';
import { keptBytes } from '@/lib/server/file-store';
import { answering } from '@/lib/server/answering';

const nothing = () => new Response(null, { status: 404 });

/** Shown in the page; everything else is saved: Chrome's reader of PDF files does not open in a sandbox. */
const SHOWN = new Set(['image/png', 'image/jpeg']);

/** Both forms of the name (RFC 6266): plain letters for old readers, the whole name in UTF-8. */
function disposition(name: string, isShown: boolean): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** An uploaded file, for its owner's members and the operator; for everybody else it is not there. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const id = z.uuid().safeParse((await context.params).id);
  const viewer = await currentViewer();
  if (!viewer || !id.success) return nothing();
  const file = await readableFile(viewer, id.data);
  if (!file) return nothing();
  await recordRead(viewer, 'FILE_READ', { type: 'file', id: id.data }, { purpose: file.purpose });
  const bytes = await keptBytes(file.key);
  if (!bytes) return nothing();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': disposition(file.name, SHOWN.has(file.mediaType)),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  });
});
