import { randomInt } from 'node:crypto';
import { digest, open, seal } from '@/lib/crypto/personal-data';
import { matchingStep, newTotpSecret } from '@/lib/crypto/totp';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { RECOVERY_CODES, readFactor, writeRecoveryCode } from '@/lib/domain/access/second-factor';
import { newId } from '@/lib/ids';

/** How long what was begun stays on show. */
const BEGUN_MILLISECONDS = 30 * 60_000;

const hashOf = (factorId: string, code: string): string => digest('code', `recovery ${factorId} ${code}`);

/** A whole set of new recovery codes. */
function drawCodes(): string[] {
  const draw = () => writeRecoveryCode(Array.from({ length: 10 }, () => randomInt(32)));
  return Array.from({ length: RECOVERY_CODES }, draw);
}

/** Writes codes as hashes, which is all that is kept of them. */
async function writeCodes(db: Connection, secondFactorId: string, codes: readonly string[], now: Date): Promise<void> {
  await db.recoveryCode.createMany({
    data: codes.map((code) => ({
      id: newId(),
      secondFactorId,
      codeHash: hashOf(secondFactorId, code),
      createdAt: now,
    })),
  });
}

/**
 * Begins anew: a secret and ten recovery codes, sealed, for the session that asked. What was begun before is gone.
 * Throws Refusal SECOND_FACTOR_ON_ALREADY where one is in use.
 */
export async function beginFactor(
  db: Connection,
  { accountId, sessionId, now }: { accountId: string; sessionId: string; now: Date },
): Promise<string> {
  await db.secondFactor.deleteMany({ where: { accountId, confirmedAt: null } });
  if (await db.secondFactor.findUnique({ where: { accountId }, select: { id: true } })) {
    throw new Refusal('SECOND_FACTOR_ON_ALREADY');
  }
  const codes = drawCodes();
  const id = newId();
  const secretSealed = seal(newTotpSecret());
  await db.secondFactor.create({
    data: { id, accountId, sessionId, secretSealed, codesSealed: seal(JSON.stringify(codes)), createdAt: now },
  });
  return id;
}

export interface BegunFactor {
  id: string;
  secret: string;
  recoveryCodes: readonly string[];
}

/** What this very session has begun and not confirmed, while it is on show; null otherwise. */
export async function begunFactor(
  db: Connection,
  { accountId, sessionId, now }: { accountId: string; sessionId: string; now: Date },
): Promise<BegunFactor | null> {
  const createdAt = { gt: new Date(now.getTime() - BEGUN_MILLISECONDS) };
  const row = await db.secondFactor.findFirst({ where: { accountId, sessionId, confirmedAt: null, createdAt } });
  if (!row?.codesSealed) return null;
  return {
    id: row.id,
    secret: open(row.secretSealed),
    recoveryCodes: JSON.parse(open(row.codesSealed)) as string[],
  };
}

/** Turns on what was begun; from here on only hashes of the recovery codes are kept. False: it was not there any more. */
export async function confirmFactor(db: Connection, begun: BegunFactor, step: number, now: Date): Promise<boolean> {
  const { id } = begun;
  const { count } = await db.secondFactor.updateMany({
    where: { id, confirmedAt: null },
    data: { confirmedAt: now, lastStep: step, codesSealed: null },
  });
  if (count !== 1) return false;
  await writeCodes(db, id, begun.recoveryCodes, now);
  return true;
}

/** What the account's own page says of it; null when it is off. */
export async function factorInUse(db: Connection, accountId: string) {
  const row = await db.secondFactor.findUnique({
    where: { accountId },
    select: { id: true, confirmedAt: true, _count: { select: { recoveryCodes: { where: { usedAt: null } } } } },
  });
  if (!row?.confirmedAt) return null;
  return { id: row.id, confirmedAt: row.confirmedAt, codesLeft: row._count.recoveryCodes };
}

export type FactorUsed = { id: string; by: 'code' | 'recovery'; codesLeft: number };

/**
 * Uses up a code of the app or a recovery code, in the transaction of the deed; null when it is not right, or was used
 * before. Of two that hand in the same code at once one gets null.
 */
export async function useFactor(
  db: Connection,
  accountId: string,
  typed: string,
  now: Date,
): Promise<FactorUsed | null> {
  const factor = await db.secondFactor.findUnique({ where: { accountId } });
  const read = readFactor(typed);
  if (!factor?.confirmedAt || !read) return null;
  const { id, secretSealed, lastStep } = factor;
  if (read.kind === 'code') {
    const step = matchingStep(open(secretSealed), read.text, now, lastStep);
    if (step === null) return null;
    const taken = { where: { id, lastStep: { lt: step } }, data: { lastStep: step } };
    return (await db.secondFactor.updateMany(taken)).count === 1 ? { id, by: 'code', codesLeft: 0 } : null;
  }
  const codeHash = hashOf(id, read.text);
  const used = { where: { secondFactorId: id, codeHash, usedAt: null }, data: { usedAt: now } };
  if ((await db.recoveryCode.updateMany(used)).count !== 1) return null;
  const codesLeft = await db.recoveryCode.count({ where: { secondFactorId: id, usedAt: null } });
  return { id, by: 'recovery', codesLeft };
}

/** Puts new recovery codes in the place of all there were, used or not; answers them, for the only time. */
export async function renewCodes(db: Connection, id: string, now: Date): Promise<string[]> {
  await db.recoveryCode.deleteMany({ where: { secondFactorId: id } });
  const codes = drawCodes();
  await writeCodes(db, id, codes, now);
  return codes;
}

/** Turns it off: secret and codes are gone. */
export async function removeFactor(db: Connection, id: string): Promise<void> {
  await db.secondFactor.delete({ where: { id } });
}
