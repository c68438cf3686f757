import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { readFavouriteFilters, writeFavouriteFilters } from '@/lib/domain/favourite/list';
import { answering } from '@/lib/server/answering';
import { actionBudget, withinBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';
import { hasOwnOrigin } from '@/lib/server/request-origin';
import { sealSearch } from '@/lib/server/sealed-search';

const list = '/employer/favourites';

/** Leads from the filters to the list. By POST and the text sealed: notes and names must not stand in an address. */
export const POST = answering(async (request: Request) => {
  const viewer = await currentViewer();
  if (!viewer || !mayUse(viewer, 'employer.favourites.read').allowed) return new Response(null, { status: 404 });
  const { address } = await requestFacts();
  const isWelcome = hasOwnOrigin(request.headers) && (await withinBudget(actionBudget, address));
  const form = isWelcome ? await request.formData() : new FormData();
  const asked = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const text = asked.sought?.trim();
  const find = text ? sealSearch(viewer, text) : undefined;
  const location = `${list}${writeFavouriteFilters(readFavouriteFilters(asked), { find })}`;
  return new Response(null, { status: 303, headers: { location } });
});
