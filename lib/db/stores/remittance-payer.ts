import { maskBankAccount } from '@/lib/domain/rules/masking';
import { environment } from '@/lib/env';

/** Invented, and of no bank: with it the demo shows what a platform with an account of its own shows. */
const DEMO_ACCOUNT = '1210000000000785';

/**
 * The platform's own account as an employer will see it, first and last four signs; null when none is configured and
 * there is no demo. An amount proves nothing to somebody who is not told whose money to look for, so without a payer
 * no transfer is asked for, exported or recorded as sent.
 */
export function payerMasked(): string | null {
  const { REMITTANCE_PAYER_ACCOUNT, DEMO } = environment();
  const account = REMITTANCE_PAYER_ACCOUNT ?? (DEMO ? DEMO_ACCOUNT : undefined);
  return account === undefined ? null : maskBankAccount(account);
}

/** Is certification by bank remittance offered on this platform? */
export const isRemittanceOffered = (): boolean => payerMasked() !== null;
