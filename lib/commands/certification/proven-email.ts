import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { handlerCard } from '@/lib/db/stores/certification-handler';

/** Needs no code: the account's own e-mail, or the one this claim proved when it was saved before. */
export async function isEmailProven(
  db: Connection,
  accountId: string,
  round: { handler: unknown } | null,
  email: string,
): Promise<boolean> {
  const wanted = digest('email', email);
  if (handlerCard(round?.handler)?.emailDigest === wanted) return true;
  const account = await db.account.findUnique({ where: { id: accountId }, select: { emailDigest: true } });
  return account?.emailDigest === wanted;
}
