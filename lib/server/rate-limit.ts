import { type Database, database } from '@/lib/db/client';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { countedAddress } from '@/lib/domain/account/network';

export { actionBudget } from '@/lib/auth/sign-in-budgets';
export type { Budget };

/** Takes one from a budget of an address (or of what an id names); false when it is used up. */
export async function withinBudget(budget: Budget, address: string, db: Database = database()): Promise<boolean> {
  return takeFromBudget(db, budget, countedAddress(address));
}

/** Activations of one address: a computer room of a school behind one address, but no list of names. */
export const activationBudget: Budget = { name: 'activation', limit: 240, windowSeconds: 900 };

/** Files of one employer's claim: every one of them kept for the history, so a day has an end. */
export const materialBudget: Budget = { name: 'certification-file-day', limit: 40, windowSeconds: 86_400 };

/** Codes asked for, and registrations handed in, from one address before each costs an effort. */
export const easyCodes: Budget = { name: 'code-easy-hour', limit: 6, windowSeconds: 3600 };
export const easyRegistrations: Budget = { name: 'registration-easy-hour', limit: 10, windowSeconds: 3600 };

/**
 * Codes to activate, to sign in and to set a new password, from one address: they go to addresses of the roster or of
 * accounts only, ten a day to each, and a whole campus sits behind one address. The day has an end because codes for
 * nobody count too: else a handful of addresses could use up what everybody has together.
 */
export const campusCodeBudgets: readonly Budget[] = [
  { name: 'code-campus', limit: 240, windowSeconds: 900 },
  { name: 'code-campus-day', limit: 2_000, windowSeconds: 86_400 },
];

/** Codes asked for from one address, whomever they go to: enough for an office, too few to flood strangers. */
export const codeBudgets: readonly Budget[] = [
  { name: 'code-hour', limit: 30, windowSeconds: 3600 },
  { name: 'code-day', limit: 100, windowSeconds: 86_400 },
];

/** New passwords tried from one address: each try costs a hash, right code or not. */
export const newPasswordBudget: Budget = { name: 'new-password', limit: 60, windowSeconds: 900 };

/** Archives of papers one account makes: each draws up to 200 of them. */
export const archiveBudget: Budget = { name: 'paper-archive-hour', limit: 20, windowSeconds: 3600 };
