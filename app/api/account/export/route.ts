import { currentViewer } from '@/lib/auth/viewer';
import { ownData } from '@/lib/queries/account/own-data';
import { answering } from '@/lib/server/answering';
import { recordRead } from '@/lib/server/audited-read';

/** Everything kept of the person who asks, as one JSON file; for nobody else it is there. */
export const GET = answering(async () => {
  const viewer = await currentViewer();
  if (!viewer) return new Response(null, { status: 404 });
  await recordRead(viewer, 'OWN_DATA_READ', { type: 'account', id: viewer.accountId }, { as: 'json' });
  const data = await ownData(viewer, undefined);
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="sanfang-account.json"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});
