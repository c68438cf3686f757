import { passwordFits } from '@/lib/crypto/passwords';
import { type Database, database } from '@/lib/db/client';
import { findAccount } from '@/lib/db/stores/accounts';

/**
 * Name and password → the account and the hash the password fits, or null. An unknown name costs one look-up and one
 * verification like a known one, and nothing tells the two apart.
 */
export async function provenAccount(
  name: string,
  password: string,
  db: Database = database(),
): Promise<{ accountId: string; passwordHash: string | null } | null> {
  const account = await findAccount(db, name);
  const fits = await passwordFits(account?.passwordHash, password);
  return fits && account ? { accountId: account.id, passwordHash: account.passwordHash } : null;
}

/** The same, for whoever asks for the account alone. */
export async function accountForPassword(
  name: string,
  password: string,
  db: Database = database(),
): Promise<string | null> {
  return (await provenAccount(name, password, db))?.accountId ?? null;
}
