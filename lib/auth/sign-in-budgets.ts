import type { Database } from '@/lib/db/client';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { countedAddress } from '@/lib/domain/account/network';

/** Every writing action of one address: far above what a person does. */
export const actionBudget: Budget = { name: 'action', limit: 120, windowSeconds: 60 };

/** Sign-ins of one address: generous for a school lab behind one address, useless for guessing. */
export const signInBudget: Budget = { name: 'sign-in', limit: 300, windowSeconds: 900 };

/** Takes what one more sign-in by next-auth's own protocol costs an address: the same as on the page. */
export async function maySignIn(db: Database, address: string): Promise<boolean> {
  for (const budget of [actionBudget, signInBudget]) {
    if (!(await takeFromBudget(db, budget, countedAddress(address)))) return false;
  }
  return true;
}
