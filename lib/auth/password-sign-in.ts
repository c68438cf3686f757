import { type Database, database } from '@/lib/db/client';
import { accountDigest } from '@/lib/db/stores/accounts';
import { type Budget, giveBack, takeFromBudget } from '@/lib/db/stores/budgets';
import { isKnownCaller } from '@/lib/db/stores/known-callers';
import { countedAddress } from '@/lib/domain/account/network';
import { provenAccount } from './credentials';

/** Wrong passwords for one account from one address: typing errors, not guessing. */
const pairBudget: Budget = { name: 'sign-in-pair', limit: 10, windowSeconds: 900 };
/** Wrong passwords and codes of one address, whatever the account: a school's computer room, not a list of accounts. */
export const addressBudget: Budget = { name: 'sign-in-address', limit: 150, windowSeconds: 900 };
/**
 * Wrong passwords for one account from everywhere. Beyond it only devices and addresses that have signed in to it
 * before may go on trying: many machines cannot guess, and cannot lock the owner out where he usually sits.
 */
const accountBudget: Budget = { name: 'sign-in-account', limit: 60, windowSeconds: 3600 };

const LONGEST = { name: 254, password: 200 } as const;

/** `passwordHash` is what the password fitted: a session is opened only as long as it stands. */
export type SignInAnswer =
  { accountId: string; passwordHash: string | null } | { refused: 'SIGN_IN_WRONG' | 'TOO_MANY_REQUESTS' };

/**
 * The one way from a name and a password to an account, for the page and for next-auth's own protocol. Limits count
 * failures by the name as typed, so a name nobody has meets the same limits, words and work as one that exists.
 */
export async function signInByPassword(
  attempt: { name: unknown; password: unknown; address: string; deviceHash?: string },
  db: Database = database(),
): Promise<SignInAnswer> {
  const name = typeof attempt.name === 'string' ? attempt.name.slice(0, LONGEST.name) : '';
  const password = typeof attempt.password === 'string' ? attempt.password : '';
  const { deviceHash } = attempt;
  const address = countedAddress(attempt.address);
  const { kind, digest: account } = accountDigest(name);
  const own = [
    [pairBudget, `${account} ${address}`],
    [addressBudget, address],
  ] as const;
  // Taken before the password is looked at: a burst of parallel tries cannot pass on one free place.
  const isCallerFree = (await Promise.all(own.map(([budget, subject]) => takeFromBudget(db, budget, subject)))).every(
    Boolean,
  );
  // Only after that: one address that goes on and on must not use up what the owner has elsewhere.
  if (!isCallerFree) return { refused: 'TOO_MANY_REQUESTS' };
  const isAccountFree = await takeFromBudget(db, accountBudget, account);
  const holder = kind === 'mobile' ? { mobileDigest: account } : { emailDigest: account };
  if (!isAccountFree && !(await isKnownCaller(db, holder, { address: attempt.address, deviceHash }))) {
    return { refused: 'TOO_MANY_REQUESTS' };
  }
  const proven = password.length > LONGEST.password ? null : await provenAccount(name, password, db);
  if (!proven) return { refused: 'SIGN_IN_WRONG' };
  const taken = [...own, [accountBudget, account] as const];
  await Promise.all(taken.map(([budget, subject]) => giveBack(db, budget, subject)));
  return proven;
}
