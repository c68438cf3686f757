import { type Database, database, databaseNow } from '@/lib/db/client';
import { findAccount } from '@/lib/db/stores/accounts';
import { giveBack, takeFromBudget } from '@/lib/db/stores/budgets';
import { tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { Refusal } from '@/lib/db/refusal';
import { countedAddress } from '@/lib/domain/account/network';
import type { ContactAddress } from '@/lib/domain/membership/address';
import { addressBudget } from './password-sign-in';

type CodeAnswer = { accountId: string; passwordHash: string | null } | { refused: 'CODE_WRONG' | 'TOO_MANY_REQUESTS' };

/**
 * The way from a mobile or e-mail and the code sent there to an account. A wrong code takes the same statements
 * whether somebody has the address or not, and a code for nobody (a decoy) is never right.
 */
export async function signInByCode(
  attempt: { target: ContactAddress; code: string; address: string },
  db: Database = database(),
): Promise<CodeAnswer> {
  const { target, code } = attempt;
  const address = countedAddress(attempt.address);
  if (!(await takeFromBudget(db, addressBudget, address))) return { refused: 'TOO_MANY_REQUESTS' };
  const now = await databaseNow(db);
  const account = await findAccount(db, target.address);
  const codeId = await tryCode(db, { purpose: 'sign-in', target, code, now });
  if (!account || !codeId) return { refused: 'CODE_WRONG' };
  try {
    await useCode(db, codeId, now);
  } catch (error) {
    // Two tabs with the same code: one of them signs in.
    if (error instanceof Refusal) return { refused: 'CODE_WRONG' };
    throw error;
  }
  await giveBack(db, addressBudget, address);
  return { accountId: account.id, passwordHash: account.passwordHash };
}
