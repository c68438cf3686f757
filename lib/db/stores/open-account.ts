import { digest, seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { ACCOUNT_CONSENTS, TERMS_VERSION } from '@/lib/domain/consent/consents';
import { newId } from '@/lib/ids';

interface NewAccount {
  name: string;
  /** Normalised, and proven by whoever calls; at least one of both. */
  mobile?: string;
  email?: string;
  passwordHash: string;
  locale: string;
  now: Date;
}

/**
 * The one way an account comes to be: addresses sealed, with what its owner agreed to. Answers with its id. A mobile
 * or e-mail that has an account already breaks a unique index: ACCOUNT_EXISTS.
 */
export async function openAccount(db: Connection, account: NewAccount): Promise<string> {
  const { name, mobile, email, passwordHash, locale, now } = account;
  const id = newId();
  await db.account.create({
    data: {
      id,
      name,
      ...(mobile ? { mobileSealed: seal(mobile), mobileDigest: digest('mobile', mobile) } : {}),
      ...(email ? { emailSealed: seal(email), emailDigest: digest('email', email) } : {}),
      passwordHash,
      passwordChangedAt: now,
      locale,
      termsVersion: TERMS_VERSION,
      createdAt: now,
    },
  });
  await db.consent.createMany({
    data: ACCOUNT_CONSENTS.map((consent) => ({ id: newId(), accountId: id, ...consent, given: true, at: now })),
  });
  return id;
}
