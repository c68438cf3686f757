import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { normaliseEmail } from '@/lib/domain/rules/email';
import { normaliseMobile } from '@/lib/domain/rules/mobile';

/** The digests under which an account name may be found: a mobile or an e-mail, as typed. */
export function accountDigest(name: string): { kind: 'mobile' | 'email'; digest: string } {
  const mobile = normaliseMobile(name);
  if (mobile) return { kind: 'mobile', digest: digest('mobile', mobile) };
  return { kind: 'email', digest: digest('email', normaliseEmail(name) ?? name.slice(0, 254)) };
}

/** The active account with this mobile or e-mail; null without one. One statement either way. */
export async function findAccount(db: Connection, name: string) {
  const key = accountDigest(name);
  const account = await db.account.findUnique({
    where: key.kind === 'mobile' ? { mobileDigest: key.digest } : { emailDigest: key.digest },
  });
  return account?.status === 'ACTIVE' ? account : null;
}
