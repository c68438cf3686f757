import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { type Budget, giveBack, takeFromBudget } from '@/lib/db/stores/budgets';
import { type Caller, isKnownCaller } from '@/lib/db/stores/known-callers';
import { callerOfSession } from '@/lib/db/stores/sessions';
import { countedAddress } from '@/lib/domain/account/network';

/** Wrong codes for one account from one address. */
const pairBudgets: readonly Budget[] = [
  { name: 'second-factor-pair', limit: 10, windowSeconds: 900 },
  { name: 'second-factor-pair-day', limit: 20, windowSeconds: 86_400 },
];
/**
 * Wrong codes for one account from everywhere. Three codes are good at a time, so guessing needs decades at this pace.
 * Beyond it only devices and addresses that have signed in to it before may go on trying.
 */
const accountBudgets: readonly Budget[] = [
  { name: 'second-factor', limit: 30, windowSeconds: 900 },
  { name: 'second-factor-day', limit: 50, windowSeconds: 86_400 },
];

/**
 * Counts a try before it is judged; the session says from where. What its address has used up does not count for the
 * account: one address cannot keep the owner out. Call it in `prepare`. Throws Refusal SECOND_FACTOR_TRIES_EXHAUSTED.
 */
export async function takeTry(db: Connection, accountId: string, sessionId?: string): Promise<void> {
  const caller = await callerOfSession(db, sessionId);
  if (!(await takeAll(db, pairBudgets, pairOf(accountId, caller)))) refuse();
  if (await takeAll(db, accountBudgets, accountId)) return;
  if (!(await isKnownCaller(db, { id: accountId }, caller))) refuse();
}

/** Gives the try of a right code back. */
export async function giveTryBack(db: Connection, accountId: string, sessionId?: string): Promise<void> {
  const pair = pairOf(accountId, await callerOfSession(db, sessionId));
  for (const budget of pairBudgets) await giveBack(db, budget, pair);
  for (const budget of accountBudgets) await giveBack(db, budget, accountId);
}

const pairOf = (accountId: string, { address }: Caller): string => `${accountId} ${countedAddress(address)}`;

async function takeAll(db: Connection, budgets: readonly Budget[], subject: string): Promise<boolean> {
  const free = await Promise.all(budgets.map((budget) => takeFromBudget(db, budget, subject)));
  return free.every(Boolean);
}

function refuse(): never {
  throw new Refusal('SECOND_FACTOR_TRIES_EXHAUSTED');
}
