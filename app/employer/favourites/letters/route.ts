import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { LETTERS_LIMIT } from '@/lib/domain/favourite/list';
import { isId } from '@/lib/ids';
import { answering } from '@/lib/server/answering';
import { actionBudget, withinBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';
import { hasOwnOrigin } from '@/lib/server/request-origin';
import { chosenIn } from '../chosen';

/**
 * Leads from the ticks of the list to their letters. By POST: what else the form holds (a tag half typed, the fields of
 * the framework) must not stand in an address.
 */
export const POST = answering(async (request: Request) => {
  const viewer = await currentViewer();
  if (!viewer || !mayUse(viewer, 'employer.agreements.write').allowed) return new Response(null, { status: 404 });
  const { address } = await requestFacts();
  const isWelcome = hasOwnOrigin(request.headers) && (await withinBudget(actionBudget, address));
  const form = isWelcome ? await request.formData() : new FormData();
  const texts = (name: string) => form.getAll(name).filter((value): value is string => typeof value === 'string');
  const ids = chosenIn({ graduate: texts('graduate'), others: texts('others')[0] ?? '' }).filter(isId);
  const query = new URLSearchParams([
    ['from', 'favourites'],
    ...ids.slice(0, LETTERS_LIMIT).map((id) => ['graduate', id] as [string, string]),
  ]);
  return new Response(null, { status: 303, headers: { location: `/employer/agreements/new?${query.toString()}` } });
});
