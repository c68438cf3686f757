import { randomInt } from 'node:crypto';
import { digest, open, seal } from '@/lib/crypto/personal-data';
import type { CertificationState, Connection, RemittanceState, RemittanceStep } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import type { BankAccount } from '@/lib/domain/remittance/account';
import { REMITTANCE, windowStart } from '@/lib/domain/remittance/rules';
import { maskBankAccount } from '@/lib/domain/rules/masking';
import { newId } from '@/lib/ids';
import { changeRound, findRound, followRound } from './certification';

const columns = {
  id: true,
  roundId: true,
  employerId: true,
  reference: true,
  state: true,
  version: true,
  payee: true,
  accountSealed: true,
  bankName: true,
  bankLine: true,
  tried: true,
  requestedById: true,
  requestedAt: true,
  stateSince: true,
  batchId: true,
  sentAt: true,
  expiresAt: true,
  payerMasked: true,
  reason: true,
} as const;

/** The newest remittance of an employer; the amount is never among what is read. */
export function newestRemittance(db: Connection, employerId: string) {
  return db.remittance.findFirst({
    where: { employerId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    select: columns,
  });
}

export type RemittanceRow = NonNullable<Awaited<ReturnType<typeof newestRemittance>>>;

/** One remittance by its id, the same shape. */
export const findRemittance = (db: Connection, id: string): Promise<RemittanceRow | null> =>
  db.remittance.findUnique({ where: { id }, select: columns });

/**
 * One remittance with its employer locked until the transaction ends. Every deed on a remittance waits for the same
 * lock, the export apart, which takes rows nobody else holds.
 */
export async function lockRemittance(db: Connection, id: string): Promise<RemittanceRow | null> {
  await db.$queryRaw`
    select 1 from "Employer" e join "Remittance" r on r."employerId" = e."id" where r."id" = ${id}::uuid for update of e`;
  return findRemittance(db, id);
}

/** First and last four signs of the account. */
export const maskedAccount = ({ accountSealed }: { accountSealed: Uint8Array }): string =>
  maskBankAccount(open(accountSealed));

/** Who claims what: the registration, the code it claims, the account it names. */
interface Claimed {
  employerId: string;
  creditCode?: string;
  account?: string;
}

const accountDigestOf = (account: string): string => digest('account', account);

/**
 * How many there were in the last thirty days: of the employer, of any that claimed this code, to this account. Those
 * taken back before they were paid do not count.
 */
export const recentRemittances = (
  db: Connection,
  { employerId, creditCode, account }: Claimed,
  now: Date,
): Promise<number> =>
  db.remittance.count({
    where: {
      OR: [
        { employerId },
        ...(creditCode ? [{ creditCode }] : []),
        ...(account ? [{ accountDigest: accountDigestOf(account) }] : []),
      ],
      requestedAt: { gt: windowStart(now) },
      NOT: { state: 'WITHDRAWN', sentAt: null },
    },
  });

/** No I, L, O, U, 0, 1: what is read out on the telephone is heard right. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A name for the payment order: the day, and six signs by chance. Begins with a letter, so it stays a text in sheets. */
function newReference(now: Date): string {
  const day = now.toISOString().slice(2, 10).replaceAll('-', '');
  return `S${day}${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`;
}

/**
 * Lets only one transaction at a time ask for a transfer to an account; the caller holds the code already, so two that
 * share both wait in one order.
 */
export async function lockBankAccount(db: Connection, account: string): Promise<void> {
  const key = `bank account ${accountDigestOf(account)}`;
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** An amount as it may be compared for ever and read by nobody. */
export const amountHash = (id: string, fen: number): string => digest('amount', `${id} ${fen}`);

interface Asked extends BankAccount {
  roundId: string;
  employerId: string;
  payee: string;
  creditCode: string;
  accountId: string;
  now: Date;
}

/** Writes a new remittance with an amount by chance (CSPRNG); answers its id. */
export async function createRemittance(db: Connection, asked: Asked): Promise<string> {
  const { roundId, employerId, payee, creditCode, account, bankName, bankLine, accountId, now } = asked;
  const id = newId();
  const fen = randomInt(REMITTANCE.lowestFen, REMITTANCE.highestFen + 1);
  await db.remittance.create({
    data: {
      id,
      roundId,
      employerId,
      payee,
      reference: newReference(now),
      creditCode,
      accountSealed: seal(account),
      accountDigest: accountDigestOf(account),
      bankName,
      bankLine,
      amountSealed: seal(String(fen)),
      amountHash: amountHash(id, fen),
      requestedById: accountId,
      requestedAt: now,
      stateSince: now,
    },
  });
  await recordRemittanceStep(db, { remittanceId: id, type: 'REQUESTED', accountId, at: now });
  return id;
}

interface Move {
  state: RemittanceState;
  now: Date;
  type?: RemittanceStep;
  accountId: string | null;
  reason?: string;
  sent?: { sentAt: Date; expiresAt: Date; payerMasked: string | null };
  tried?: string[];
}

/**
 * Moves a remittance if nobody was faster, writes the step, and forgets the amount wherever it is not needed any
 * more. Throws Refusal REMITTANCE_STALE. Answers the id of the step.
 */
export async function moveRemittance(
  db: Connection,
  { id, version, state: before }: Pick<RemittanceRow, 'id' | 'version' | 'state'>,
  { state, now, type, accountId, reason, sent, tried }: Move,
): Promise<string> {
  const { count } = await db.remittance.updateMany({
    where: { id, version, state: before },
    data: {
      state,
      version: version + 1,
      amountSealed: null,
      ...(state === before ? {} : { stateSince: now }),
      ...(tried ? { tried } : {}),
      ...(state === 'FAILED' ? { reason } : {}),
      ...sent,
    },
  });
  if (count !== 1) throw new Refusal('REMITTANCE_STALE');
  const step = type ?? (state as RemittanceStep);
  return recordRemittanceStep(db, { remittanceId: id, type: step, accountId, at: now, reason });
}

/** Writes one step; answers its id. */
async function recordRemittanceStep(
  db: Connection,
  step: { remittanceId: string; type: RemittanceStep; accountId: string | null; at: Date; reason?: string },
): Promise<string> {
  const id = newId();
  await db.remittanceEvent.create({ data: { id, ...step } });
  return id;
}

/** Lets the round follow its remittance, and the employer, whom the caller has locked, the round. */
export async function followRemittance(
  db: Connection,
  roundId: string,
  state: CertificationState,
  now: Date,
): Promise<void> {
  const round = await findRound(db, roundId);
  if (!round) throw new Error('A remittance without its round.');
  await changeRound(db, round, { state });
  const employer = await db.employer.findUniqueOrThrow({ where: { id: round.employerId } });
  await followRound(db, employer, state, now);
}

/** Is this the amount, and was it entered before? */
export async function compareAmount(db: Connection, id: string, fen: number) {
  const { amountHash: right, tried } = await db.remittance.findUniqueOrThrow({
    where: { id },
    select: { amountHash: true, tried: true },
  });
  const hash = amountHash(id, fen);
  return { hash, isRight: hash === right, isRepeated: tried.includes(hash) };
}
