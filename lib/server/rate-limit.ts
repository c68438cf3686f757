import { type Database, database } from '@/lib/db/client';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';

export type { Budget } from '@/lib/db/stores/budgets';

/** Takes one from a budget of this process's database; false when it is used up. */
export async function withinBudget(budget: Budget, subject: string, db: Database = database()): Promise<boolean> {
  return takeFromBudget(db, budget, subject);
}

/** Every writing action of one address: far above what a person does. */
export const actionBudget: Budget = { name: 'action', limit: 120, windowSeconds: 60 };

/** Activations of one address: a computer room of a school behind one address, but no list of names. */
export const activationBudget: Budget = { name: 'activation', limit: 240, windowSeconds: 900 };

/** Files of one employer's claim: every one of them kept for the history, so a day has an end. */
export const materialBudget: Budget = { name: 'certification-file-day', limit: 40, windowSeconds: 86_400 };

/** Codes asked for, and registrations handed in, from one address before each costs an effort. */
export const easyCodes: Budget = { name: 'code-easy-hour', limit: 6, windowSeconds: 3600 };
export const easyRegistrations: Budget = { name: 'registration-easy-hour', limit: 10, windowSeconds: 3600 };

/** Codes asked for from one address, whomever they go to: enough for an office, too few to flood strangers. */
export const codeBudgets: readonly Budget[] = [
  { name: 'code-hour', limit: 30, windowSeconds: 3600 },
  { name: 'code-day', limit: 100, windowSeconds: 86_400 },
];
