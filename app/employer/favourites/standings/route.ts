import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { favouriteStandings } from '@/lib/queries/favourite/favourite-standings';
import { answering } from '@/lib/server/answering';
import { standingCells } from '../standing-cell';

/** The states of the rows of one page, in words: an open list asks for them again from time to time. */
export const GET = answering(async (request: Request) => {
  const viewer = await currentViewer();
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.favourites.read').allowed) {
    return new Response(null, { status: 404 });
  }
  const asked = new URL(request.url).searchParams.get('of')?.split(' ') ?? [];
  const [rows, cellOf] = await Promise.all([
    favouriteStandings(viewer, asked),
    standingCells(mayUse(viewer, 'employer.agreements.write').allowed),
  ]);
  const cells = Object.fromEntries(rows.map(({ enrolmentId, standing }) => [enrolmentId, cellOf(standing)]));
  return Response.json(cells, { headers: { 'cache-control': 'no-store' } });
});
