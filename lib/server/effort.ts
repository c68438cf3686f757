import 'server-only';
import { createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { digest, openToken, sealToken } from '@/lib/crypto/personal-data';
import { type Database, database, databaseNow } from '@/lib/db/client';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { countedAddress } from '@/lib/domain/account/network';
import { spendProof } from '@/lib/db/stores/spent-proofs';
import { newSecret } from '@/lib/ids';

/** A challenge or a wait is good for so long. */
const LIFETIME = 15 * 60_000;
/** How long somebody waits who cannot calculate: no script, an old device, no secure connection. */
const WAIT = 60_000;

/** About a second on a slow phone; a thousand codes cost a flooder a quarter of an hour of a processor. */
const COST = { algorithm: 'PBKDF2/SHA-256', cost: 2_000, keyPrefix: '00' } as const;

const secretOf = (): string => digest('code', 'effort challenge');
const bind = (address: string): string => digest('address', `effort ${countedAddress(address)}`);

/** A fresh challenge for a browser at this address; `set` is the clock of a test. */
export async function newChallenge(address: string, set?: Date) {
  const now = set ?? (await databaseNow(database()));
  return createChallenge({
    ...COST,
    deriveKey,
    expiresAt: new Date(now.getTime() + LIFETIME),
    hmacSignatureSecret: secretOf(),
    data: { for: bind(address) },
  });
}

const solutionSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({ nonce: z.string(), expiresAt: z.number(), data: z.object({ for: z.string() }) }),
    signature: z.string(),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
});

const waitSchema = z.strictObject({ for: z.string(), at: z.number(), id: z.string() });

interface Effort {
  db: Database;
  address: string;
  now: Date;
}

/** A solved challenge of this address, used for the first time? */
async function isSolved({ db, address, now }: Effort, text: string): Promise<boolean> {
  const parsed = solutionSchema.safeParse(readJson(text));
  if (!parsed.success) return false;
  const { nonce, expiresAt, data } = parsed.data.challenge.parameters;
  if (data.for !== bind(address)) return false;
  // What the schema does not name is checked by the signature over the whole of it.
  const { challenge, solution } = parsed.data as unknown as Payload;
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secretOf() });
  return verified && spendProof(db, nonce, new Date(expiresAt * 1000), now);
}

/** Was a wait of this address long enough, and is it used for the first time? */
async function hasWaited({ db, address, now }: Effort, token: string): Promise<boolean> {
  const parsed = waitSchema.safeParse(readJson(openToken(token, 'effort wait') ?? ''));
  if (!parsed.success || parsed.data.for !== bind(address)) return false;
  const { at, id } = parsed.data;
  const age = now.getTime() - at;
  return age >= WAIT && age < LIFETIME && spendProof(db, id, new Date(at + LIFETIME), now);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, 4000));
  } catch {
    return null;
  }
}

/** The token of a wait that begins now. */
function newWait(address: string, now: Date): string {
  const id = newSecret(16);
  return sealToken(JSON.stringify({ for: bind(address), at: now.getTime(), id }), 'effort wait');
}

interface Asked {
  address: string;
  /** The hidden inputs `effort` (a solved challenge) and `wait` (a token given before). */
  effort: unknown;
  wait: unknown;
  db?: Database;
  now?: Date;
}

/**
 * Beyond `easy`, what one address may do without any effort, each deed costs one: a solved challenge, or a minute of
 * waiting. Answers null when the deed may go on, else the token of a wait for the form's hidden input `wait`: the page
 * asks to press the button again, and a script solves a challenge meanwhile.
 */
export async function effortMissing(easy: Budget, { address, effort, wait, ...given }: Asked): Promise<string | null> {
  const db = given.db ?? database();
  if (await takeFromBudget(db, easy, countedAddress(address))) return null;
  const now = given.now ?? (await databaseNow(db));
  const asked = { db, address, now };
  if (typeof effort === 'string' && effort && (await isSolved(asked, effort))) return null;
  if (typeof wait !== 'string' || !wait) return newWait(address, now);
  if (await hasWaited(asked, wait)) return null;
  // An unripe wait goes on; a spent or strange one begins anew.
  return isRipening(asked, wait) ? wait : newWait(address, now);
}

function isRipening({ address, now }: Effort, token: string): boolean {
  const parsed = waitSchema.safeParse(readJson(openToken(token, 'effort wait') ?? ''));
  return parsed.success && parsed.data.for === bind(address) && now.getTime() - parsed.data.at < WAIT;
}
