import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { actionBudget, withinBudget } from './rate-limit';
import { requestFacts } from './request-facts';
import { hasOwnOrigin } from './request-origin';

/**
 * A button that changes the session or this browser and leads on: no form around it could show a sentence. Origin
 * and budget are those of every form; what they refuse has no effect and leads to `refusedTo`, or stays on the page.
 */
export function sessionButton(deed: (form: FormData) => Promise<void>, refusedTo?: string) {
  return async (form: FormData): Promise<void> => {
    const { address } = await requestFacts();
    if (hasOwnOrigin(await headers()) && (await withinBudget(actionBudget, address))) return deed(form);
    if (refusedTo) redirect(refusedTo);
  };
}
