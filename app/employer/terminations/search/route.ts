import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { actionBudget, withinBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';
import { hasOwnOrigin } from '@/lib/server/request-origin';
import { sealSearch } from '@/lib/server/sealed-search';
import { answering } from '@/lib/server/answering';

const list = '/employer/terminations';

/** Leads from the search form to the list. By POST and sealed: a name or number must not stand in an address. */
export const POST = answering(async (request: Request) => {
  const viewer = await currentViewer();
  if (!viewer || !mayUse(viewer, 'proceedings.read').allowed) return new Response(null, { status: 404 });
  const { address } = await requestFacts();
  const isWelcome = hasOwnOrigin(request.headers) && (await withinBudget(actionBudget, address));
  const sought = isWelcome ? (await request.formData()).get('sought') : null;
  const text = typeof sought === 'string' ? sought.trim() : '';
  const location = text ? `${list}?find=${sealSearch(viewer, text)}` : list;
  return new Response(null, { status: 303, headers: { location } });
});
