import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { readFavouriteFilters } from '@/lib/domain/favourite/list';
import { favouriteMatches } from '@/lib/queries/favourite/favourite-matches';
import { answering } from '@/lib/server/answering';
import { openSearch } from '@/lib/server/sealed-search';

/** The ids of everybody who fits the filters of the list, as far as one selection reaches. */
export const GET = answering(async (request: Request) => {
  const viewer = await currentViewer();
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.favourites.write').allowed) {
    return new Response(null, { status: 404 });
  }
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const sought = openSearch(viewer, asked.find);
  const { ids } = await favouriteMatches(viewer, { ...readFavouriteFilters(asked), sought });
  return Response.json(ids, { headers: { 'cache-control': 'no-store' } });
});
