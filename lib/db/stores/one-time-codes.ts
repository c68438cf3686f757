import { randomInt } from 'node:crypto';
import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { newId } from '@/lib/ids';
import { takeFromEverybody } from './code-budgets';
import { tellAddress } from './outbox';

/** What a code is good for; a code for one purpose opens nothing else. */
export const codePurposes = [
  'register',
  'certify-email',
  'activate',
  'change-mobile',
  'change-address',
  'prove-account',
  'prove-identity',
  'sign-in',
  'reset-password',
] as const;
export type CodePurpose = (typeof codePurposes)[number];

export interface CodeTarget {
  channel: 'SMS' | 'MAIL';
  /** A normalised mobile or e-mail. */
  address: string;
}

interface CodeSubject {
  purpose: CodePurpose;
  target: CodeTarget;
  /**
   * Who somebody says he is, where the target is not his to know: the code is then found and counted by this claim
   * instead of the target, so that its limits say nothing about whom the code went to.
   */
  claim?: string;
  /** Ties the code to one thing besides its target: an enrolment, the hash of a letter. */
  boundTo?: string;
  now: Date;
}

const MINUTE = 60_000;
const LIFETIME = 10 * MINUTE;
const MAX_TRIES = 5;
/**
 * At most this many codes of one purpose to one target (or claim) within so many minutes. Each purpose counts for
 * itself: else a code asked for openly would show in the limits of one that went to a secret target.
 */
const LIMITS = [
  [1, 1],
  [5, 60],
  [10, 24 * 60],
] as const;

const digestOf = ({ target: { channel, address }, claim }: Pick<CodeSubject, 'target' | 'claim'>): string => {
  if (claim !== undefined) return digest('identity', `${channel} ${claim}`);
  return digest(channel === 'SMS' ? 'mobile' : 'email', address);
};
const hashOf = (id: string, code: string): string => digest('code', `${id} ${code}`);

/**
 * Makes a code of six digits for one purpose and target and writes the message that carries it. Good for ten
 * minutes, once, five tries; only its keyed hash is stored. Throws Refusal CODE_TOO_OFTEN over the limits
 * of its target, TOO_MANY_REQUESTS over those of everybody.
 * A decoy writes the same rows and keeps the same limits, but its message counts as sent already: asking for a
 * code tells nobody whether there is somebody to send it to.
 */
export async function issueCode(
  db: Connection,
  /** `wording`: the deed the message names, where the purpose alone says too little. */
  subject: CodeSubject & { locale: string; isDecoy?: boolean; wording?: string },
): Promise<void> {
  const { purpose, target, boundTo, now, locale, isDecoy } = subject;
  const targetDigest = digestOf(subject);
  // Two requests at one moment must not both see the budget free.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`code ${purpose} ${targetDigest}`}, 0))`;
  for (const [most, minutes] of LIMITS) {
    const since = new Date(now.getTime() - minutes * MINUTE);
    const recent = await db.oneTimeCode.count({ where: { targetDigest, purpose, createdAt: { gt: since } } });
    if (recent >= most) throw new Refusal('CODE_TOO_OFTEN');
  }
  // Last, so that only what becomes a code counts for everybody; decoys too, which are not to be told from codes.
  await takeFromEverybody(db);
  const id = newId();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await db.oneTimeCode.create({
    data: {
      id,
      purpose,
      targetDigest,
      codeHash: hashOf(id, code),
      boundTo: boundTo ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME),
    },
  });
  const facts = { code, purpose: subject.wording ?? purpose };
  await tellAddress(db, { eventId: id, template: 'ONE_TIME_CODE', facts, now, locale, isDecoy, ...target });
}

/**
 * Tries a code against the newest one sent; answers its id, or null. The try is counted at once, so call it in
 * `prepare`, outside the transaction of the deed: a refused deed must not give the try back.
 */
export async function tryCode(db: Connection, subject: CodeSubject & { code: string }): Promise<string | null> {
  const { purpose, boundTo, now, code } = subject;
  const targetDigest = digestOf(subject);
  const rows = await db.$queryRaw<{ id: string; codeHash: string; boundTo: string | null }[]>`
    update "OneTimeCode" set "tries" = "tries" + 1
    where "id" = (select "id" from "OneTimeCode" where "targetDigest" = ${targetDigest} and "purpose" = ${purpose}
        order by "createdAt" desc, "id" desc limit 1)
      and "usedAt" is null and "expiresAt" > ${now} and "tries" < ${MAX_TRIES}
    returning "id", "codeHash", "boundTo"`;
  const row = rows[0];
  const isRight = row?.codeHash === hashOf(row?.id ?? '', code.normalize('NFKC').replace(/\s/g, ''));
  return row && isRight && row.boundTo === (boundTo ?? null) ? row.id : null;
}

/** Consumes a tried code in the transaction of the deed. Throws Refusal CODE_WRONG when it was used or never right. */
export async function useCode(db: Connection, id: string | null, now: Date): Promise<void> {
  const used = id ? await db.oneTimeCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } }) : null;
  if (used?.count !== 1) throw new Refusal('CODE_WRONG');
}
