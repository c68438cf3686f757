import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
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

/**
 * Locks an active account until the transaction ends, if its password is still the one that was seen; `undefined` for a
 * proof that is no password. Whoever changes the password or the second factor waits, or is waited for. Throws Refusal
 * SIGN_IN_WRONG when the proof does not stand any more.
 */
export async function lockProvenAccount(db: Connection, id: string, passwordHash?: string | null): Promise<void> {
  // Not `for share`: two sign-ins at one moment would then wait for each other to write when they were.
  const rows =
    passwordHash === undefined
      ? await db.$queryRaw<unknown[]>`
          select 1 from "Account" where "id" = ${id}::uuid and "status" = 'ACTIVE' for no key update`
      : await db.$queryRaw<unknown[]>`
          select 1 from "Account" where "id" = ${id}::uuid and "status" = 'ACTIVE'
            and "passwordHash" is not distinct from ${passwordHash} for no key update`;
  if (rows.length !== 1) throw new Refusal('SIGN_IN_WRONG');
}

/** Locks an account until the transaction ends. */
export async function lockAccount(db: Connection, id: string): Promise<void> {
  await db.$queryRaw`select 1 from "Account" where "id" = ${id}::uuid for no key update`;
}
