import { watchingViewer } from '@/lib/auth/viewer';
import { inboxNews } from '@/lib/queries/account/inbox-news';
import { answering } from '@/lib/server/answering';

/** The same once, for a page whose stream does not get through. 204 for nobody: there is nothing to ask for any more. */
export const GET = answering(async () => {
  const viewer = await watchingViewer();
  if (!viewer) return new Response(null, { status: 204 });
  return Response.json(await inboxNews(viewer, undefined), { headers: { 'cache-control': 'no-store' } });
});
