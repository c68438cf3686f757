import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { CodeTarget } from './one-time-codes';

export interface AccountTargets {
  mobile: string | null;
  email: string | null;
  passwordHash: string | null;
  locale: string;
}

/** The mobile and e-mail an account can be reached at, opened, with the hash of its password and its language. */
export async function accountTargets(db: Connection, accountId: string): Promise<AccountTargets> {
  const { mobileSealed, emailSealed, passwordHash, locale } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { mobileSealed: true, emailSealed: true, passwordHash: true, locale: true },
  });
  return {
    mobile: mobileSealed ? open(mobileSealed) : null,
    email: emailSealed ? open(emailSealed) : null,
    passwordHash,
    locale,
  };
}

/** The target of a code to this account by this channel; null when the account has no such address. */
export function targetOf({ mobile, email }: AccountTargets, channel: CodeTarget['channel']): CodeTarget | null {
  const address = channel === 'SMS' ? mobile : email;
  return address ? { channel, address } : null;
}
