import { z } from 'zod';
import type { CommandContext } from '@/lib/commands/define-command';
import { passwordFits } from '@/lib/crypto/passwords';
import type { Connection } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { type CodePurpose, tryCode, useCode } from '@/lib/db/stores/one-time-codes';

/** Tries of one account, right or wrong: enough for typing errors, useless for guessing. */
const tries: Budget = { name: 'prove-identity', limit: 10, windowSeconds: 900 };

/** Takes one try of this account, before anything is judged. Throws a refusal when there is none left. */
export async function takeProofTry(db: Connection, accountId: string, code = 'ACCOUNT_PROOF_EXHAUSTED'): Promise<void> {
  if (!(await takeFromBudget(db, tries, accountId))) throw new Refusal(code);
}

/** The deeds of an account that ask again who sits here; a code for one proves nothing for another. */
export const provenDeeds = ['change-mobile', 'change-email', 'change-password', 'close-account'] as const;
export type ProvenDeed = (typeof provenDeeds)[number];

/** The inputs of a fresh proof: the password, or a code to an address of the account. */
export const proofShape = {
  method: z.enum(['password', 'code'], { error: 'PROOF_METHOD_MISSING' }),
  channel: z.enum(['SMS', 'MAIL']).optional(),
  password: z.string().max(200, 'FIELD_TOO_LONG').optional(),
  code: z.string().max(20, 'FIELD_TOO_LONG').optional(),
};
export type TypedProof = z.output<z.ZodObject<typeof proofShape>>;

/** What the try was good for: nothing, the password, or this code, which is consumed with the deed. */
export type ProofTried = { method: 'password' } | { method: 'code'; codeId: string } | null;

/** What is not typed yet, by field: named with the other mistakes of its form, before anything costs a try. */
export function missingProof({ method, password, code }: TypedProof): Record<string, string> {
  return (method === 'password' ? password : code) ? {} : { [method]: 'FIELD_REQUIRED' };
}

/** Tries a proof once, counted whatever comes of it: call it in `prepare`. */
export async function tryOwnProof(
  { db, actor, now }: CommandContext,
  { method, channel, password, code }: TypedProof,
  { exhausted, ...proves }: { purpose: CodePurpose; boundTo: string; exhausted?: string },
): Promise<ProofTried> {
  if (!actor) return null;
  const typed = method === 'password' ? password : code;
  if (!typed) throw new InvalidInput({ [method]: 'FIELD_REQUIRED' });
  await takeProofTry(db, actor.accountId, exhausted);
  const account = await accountTargets(db, actor.accountId);
  if (method === 'password') return (await passwordFits(account.passwordHash, typed)) ? { method } : null;
  const target = targetOf(account, channel ?? 'SMS');
  if (!target) throw new InvalidInput({ channel: 'CODE_CHANNEL_NONE' });
  const codeId = await tryCode(db, { ...proves, target, code: typed, now });
  return codeId ? { method, codeId } : null;
}

/** Consumes a proof in the transaction of its deed; answers how it was given. */
export async function useOwnProof(db: Connection, tried: ProofTried, now: Date): Promise<'password' | 'code'> {
  if (!tried) throw new Refusal('ACCOUNT_PROOF_WRONG');
  if (tried.method === 'code') await useCode(db, tried.codeId, now);
  return tried.method;
}
