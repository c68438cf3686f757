import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { type Budget, takeFromBudget } from './budgets';

/**
 * Codes asked for by everybody together: far above a busy day, and the end of a flood from many addresses, each message
 * of which is paid for. While it lasts nobody gets a code; passwords go on working.
 */
const everybodysCodeBudgets: readonly Budget[] = [
  { name: 'code-all-minute', limit: 600, windowSeconds: 60 },
  { name: 'code-all-day', limit: 100_000, windowSeconds: 86_400 },
];

/**
 * Takes one code from what everybody has together, in the transaction that writes it: a request that brings no code
 * takes nothing. Throws Refusal TOO_MANY_REQUESTS.
 */
export async function takeFromEverybody(db: Connection): Promise<void> {
  for (const budget of everybodysCodeBudgets) {
    if (!(await takeFromBudget(db, budget, 'everybody'))) throw new Refusal('TOO_MANY_REQUESTS');
  }
}
