import { digest, seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { violationCode } from '@/lib/db/violations';
import type { CodeTarget } from './one-time-codes';

const sealedDigest = (kind: 'mobile' | 'email', address: string) => [seal(address), digest(kind, address)] as const;

/**
 * Puts a proven address in the place of the one the account had (null: none). Throws ACCOUNT_STALE when it has
 * changed since, ADDRESS_TAKEN when another account has it, also one that took it at the same moment.
 */
export async function replaceAddress(
  db: Connection,
  accountId: string,
  { channel, address }: CodeTarget,
  before: string | null,
): Promise<void> {
  const kind = channel === 'SMS' ? 'mobile' : 'email';
  const [sealed, found] = sealedDigest(kind, address);
  const old = before === null ? null : digest(kind, before);
  const change =
    kind === 'mobile'
      ? { where: { mobileDigest: old }, data: { mobileSealed: sealed, mobileDigest: found } }
      : { where: { emailDigest: old }, data: { emailSealed: sealed, emailDigest: found } };
  try {
    const { count } = await db.account.updateMany({
      where: { id: accountId, status: 'ACTIVE', ...change.where },
      data: change.data,
    });
    if (count !== 1) throw new Refusal('ACCOUNT_STALE');
  } catch (error) {
    if (violationCode(error) === 'ACCOUNT_EXISTS') throw new Refusal('ADDRESS_TAKEN');
    throw error;
  }
}
