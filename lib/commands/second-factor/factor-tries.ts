import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { type Budget, giveBack, takeFromBudget } from '@/lib/db/stores/budgets';

/** Wrong codes of one account. Three codes are good at a time, so guessing needs years at this pace. */
const budgets: readonly Budget[] = [
  { name: 'second-factor', limit: 10, windowSeconds: 900 },
  { name: 'second-factor-day', limit: 50, windowSeconds: 86_400 },
];

/** Counts a try before it is judged. Call it in `prepare`. Throws Refusal SECOND_FACTOR_TRIES_EXHAUSTED. */
export async function takeTry(db: Connection, accountId: string): Promise<void> {
  const free = await Promise.all(budgets.map((budget) => takeFromBudget(db, budget, accountId)));
  if (!free.every(Boolean)) throw new Refusal('SECOND_FACTOR_TRIES_EXHAUSTED');
}

/** Gives the try of a right code back. */
export async function giveTryBack(db: Connection, accountId: string): Promise<void> {
  for (const budget of budgets) await giveBack(db, budget, accountId);
}
