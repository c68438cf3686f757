import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { addressOf } from '@/lib/server/address';
import { actionBudget, withinBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';
import { hasOwnOrigin } from '@/lib/server/request-origin';
import { sealSearch } from '@/lib/server/sealed-search';
import { answering } from '@/lib/server/answering';

const list = '/school/graduates';

/** Leads from the search form to the list. By POST and sealed: a name or number must not stand in an address. */
export const POST = answering(async (request: Request) => {
  const viewer = await currentViewer();
  if (!viewer || !mayUse(viewer, 'school.graduates.read').allowed) return new Response(null, { status: 404 });
  const { address } = await requestFacts();
  const isWelcome = hasOwnOrigin(request.headers) && (await withinBudget(actionBudget, address));
  const form = isWelcome ? await request.formData() : new FormData();
  const typed = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 60) : '';
  };
  // The choices of the form are codes; anything else is dropped, for it could be a name.
  const chosen = (name: string): string => /^[\w-]{1,40}$/.exec(typed(name))?.[0] ?? '';
  const text = typed('text');
  const location = addressOf(list, {
    find: text && sealSearch(viewer, text),
    department: chosen('department'),
    year: chosen('year'),
    progress: chosen('progress'),
  });
  return new Response(null, { status: 303, headers: { location } });
});
