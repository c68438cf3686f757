import { watchingViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { answering } from '@/lib/server/answering';
import { newsStream } from '@/lib/server/news-stream';

/**
 * Says to a page that stands open when its inbox changes, until the session ends. 204 for nobody: it tells the browser
 * not to ask again.
 */
export const GET = answering(async (request) => {
  const viewer = await watchingViewer();
  if (!viewer || !mayUse(viewer, 'own.inbox').allowed) return new Response(null, { status: 204 });
  return newsStream(viewer, request.signal);
});
