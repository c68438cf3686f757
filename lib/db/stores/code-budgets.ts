import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { environment } from '@/lib/env';
import { type Budget, takeFromBudget } from './budgets';

/**
 * Codes asked for by everybody together: twice the busiest day, and the end of a flood from many addresses, each message
 * of which is paid for. While it lasts nobody gets a code; passwords go on working. The numbers belong to the size of
 * the installation, so they are settings; where the usual ones come from: docs/decisions/0016. Read when they are
 * needed: a build has no settings.
 */
const everybodysCodeBudgets = (): readonly Budget[] => [
  { name: 'code-all-minute', limit: environment().CODES_PER_MINUTE, windowSeconds: 60 },
  { name: 'code-all-day', limit: environment().CODES_PER_DAY, windowSeconds: 86_400 },
];

/**
 * Takes one code from what everybody has together, in the transaction that writes it: a request that brings no code
 * takes nothing. Throws Refusal TOO_MANY_REQUESTS.
 */
export async function takeFromEverybody(db: Connection): Promise<void> {
  for (const budget of everybodysCodeBudgets()) {
    if (!(await takeFromBudget(db, budget, 'everybody'))) throw new Refusal('TOO_MANY_REQUESTS');
  }
}
