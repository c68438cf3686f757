import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { answering } from '@/lib/server/answering';
import { takeChoice } from '@/lib/server/choose-agreements';
import { actionBudget, withinBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';
import { hasOwnOrigin } from '@/lib/server/request-origin';

/** Leads from the ticks of a list to the page that shows what can be done with them. By POST: hundreds of ids. */
export const POST = answering(async (request: Request) => {
  const viewer = await currentViewer();
  if (viewer?.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.agreements.read').allowed)
    return new Response(null, { status: 404 });
  const { address } = await requestFacts();
  const isWelcome = hasOwnOrigin(request.headers) && (await withinBudget(actionBudget, address));
  const location = isWelcome ? await takeChoice(viewer, await request.formData()) : '/employer/agreements';
  return new Response(null, { status: 303, headers: { location } });
});
