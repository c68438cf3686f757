import { digest } from '@/lib/crypto/personal-data';
import { passwordFits } from '@/lib/crypto/passwords';
import { type Database, database } from '@/lib/db/client';
import { normaliseEmail } from '@/lib/domain/rules/email';
import { normaliseMobile } from '@/lib/domain/rules/mobile';

/** The digests under which an account name may be found: a mobile or an e-mail, as typed. */
export function accountDigest(name: string): { kind: 'mobile' | 'email'; digest: string } {
  const mobile = normaliseMobile(name);
  if (mobile) return { kind: 'mobile', digest: digest('mobile', mobile) };
  return { kind: 'email', digest: digest('email', normaliseEmail(name) ?? name.slice(0, 254)) };
}

/** The active account with this mobile or e-mail; null without one. */
export async function findAccount(name: string, db: Database = database()) {
  const key = accountDigest(name);
  const account = await db.account.findUnique({
    where: key.kind === 'mobile' ? { mobileDigest: key.digest } : { emailDigest: key.digest },
  });
  return account?.status === 'ACTIVE' ? account : null;
}

/**
 * Name and password → account id, or null. An unknown name costs one look-up and one verification like a known
 * one, and nothing tells the two apart.
 */
export async function accountForPassword(
  name: string,
  password: string,
  db: Database = database(),
): Promise<string | null> {
  const account = await findAccount(name, db);
  return (await passwordFits(account?.passwordHash, password)) && account ? account.id : null;
}
