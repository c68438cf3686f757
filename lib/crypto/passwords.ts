import { hash, verify } from '@node-rs/argon2';

// OWASP's floor for argon2id: 19 MiB, two passes, one lane. The library's default algorithm is argon2id.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 };
let decoy: Promise<string> | undefined;

/** The argon2id hash of a password, salted. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/**
 * Does the password fit? Without a stored hash it still does one verification against a decoy, so an unknown
 * account costs what a known one costs.
 */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(stored ?? (await decoy), password);
  return fits && Boolean(stored);
}
