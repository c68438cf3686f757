import { passwordFits } from '@/lib/crypto/passwords';
import { type Database, database } from '@/lib/db/client';
import { findAccount } from '@/lib/db/stores/accounts';

/**
 * Name and password → account id, or null. An unknown name costs one look-up and one verification like a known
 * one, and nothing tells the two apart.
 */
export async function accountForPassword(
  name: string,
  password: string,
  db: Database = database(),
): Promise<string | null> {
  const account = await findAccount(db, name);
  return (await passwordFits(account?.passwordHash, password)) && account ? account.id : null;
}
