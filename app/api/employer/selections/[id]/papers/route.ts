import { currentViewer } from '@/lib/auth/viewer';
import { signedPaper } from '@/lib/documents/signed-paper';
import { type ZippedFile, zipStream } from '@/lib/documents/zip-stream';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { paperName } from '@/lib/domain/agreement/paper-name';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { agreementDocument } from '@/lib/queries/agreement/agreement-document';
import { chosenPapers } from '@/lib/queries/agreement/chosen-agreements';
import { answering } from '@/lib/server/answering';
import { attachment } from '@/lib/server/attachment';
import { readRecorder } from '@/lib/server/audited-read';
import { archiveBudget, withinBudget } from '@/lib/server/rate-limit';
import { refusalText } from '@/lib/server/refusal-text';
import { getTranslations } from '@/lib/words/reader';

const nothing = () => new Response(null, { status: 404 });

/** The chosen signed agreements as one archive, written while it is read; each of them is recorded as a download. */
export const GET = answering(async (_request: Request, context: { params: Promise<{ id: string }> }) => {
  const { id } = await context.params;
  const viewer = await currentViewer();
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.papers.read').allowed) return nothing();
  const ids = await chosenPapers(viewer, id);
  if (!ids || ids.length === 0) return nothing();
  if (!(await withinBudget(archiveBudget, viewer.accountId)))
    return new Response(await refusalText('TOO_MANY_REQUESTS'), {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  const words = await getTranslations('batchDeeds.files');
  const record = await readRecorder(viewer, 'AGREEMENT_DOWNLOADED');
  const today = shanghaiDate(new Date());
  return new Response(zipStream(papersOf(viewer, ids, record)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': attachment(`${words('papers')} ${today}.zip`, `agreements-${today}.zip`),
      'cache-control': 'private, no-store',
    },
  });
});

/** One paper after the other; what is no paper any more when its turn comes is left out. */
async function* papersOf(
  viewer: EmployerViewer,
  ids: readonly string[],
  record: (subject: { type: string; id: string }) => Promise<void>,
): AsyncGenerator<ZippedFile, undefined> {
  const taken = new Set<string>();
  for (const id of ids) {
    const found = await agreementDocument(viewer, id);
    if (!found) continue;
    await record({ type: 'agreement', id });
    const bytes = new Uint8Array(await signedPaper(found));
    const { signedAt, invitedAt } = found.record;
    yield { name: paperName(found.number ?? id, found.graduate.name, taken), bytes, at: signedAt ?? invitedAt };
  }
}
