import type { CertificationState, CertificationStep, JsonInput } from '@/lib/db/client';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { all, type Decision, denied, when } from '@/lib/domain/access/decision';
import { hasLicenceExpired } from '@/lib/domain/certification/licence';
import { methodOf } from '@/lib/domain/certification/methods';
import { CERTIFIED_ONCE, mayRecertify, standingAfter, wasCertified } from '@/lib/domain/certification/standing';
import { type Claim, mayEditRound } from '@/lib/domain/certification/steps';
import { type Organisation, organisationSchema } from '@/lib/domain/certification/organisation';
import { newId } from '@/lib/ids';
import { handlerCard } from './certification-handler';
import { isRemittanceOffered } from './remittance-payer';

const withClaim = {
  materials: { where: { replacedAt: null } },
  events: { orderBy: { at: 'desc' }, take: 1, where: { type: 'SUPPLEMENT_REQUESTED' } },
} as const;

/** The newest round of an employer with its current files and the last request for supplements. */
export function newestRound(db: Connection, employerId: string) {
  return db.certificationRound.findFirst({
    where: { employerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: withClaim,
  });
}

export type Round = NonNullable<Awaited<ReturnType<typeof newestRound>>>;

/** The round an employer is certified by; with `before`, the one it was certified by when that round began. */
export function certifiedRound(db: Connection, employerId: string, before?: Date): Promise<Round | null> {
  return db.certificationRound.findFirst({
    where: { employerId, state: 'CERTIFIED', ...(before ? { createdAt: { lt: before } } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: withClaim,
  });
}

/** One round by its id, the same shape. */
export function findRound(db: Connection, id: string): Promise<Round | null> {
  return db.certificationRound.findUnique({ where: { id }, include: withClaim });
}

/** The organisation a round claims; null before the form was saved. */
export const organisationOf = (round: { organisation: unknown }): Organisation | null =>
  organisationSchema.nullable().parse(round.organisation ?? null);

/** What the rules of lib/domain/certification judge a round by. */
export function claimOf(round: Round): Claim {
  const request = round.state === 'SUPPLEMENT_REQUIRED' ? round.events[0] : undefined;
  return {
    // Whoever was asked for papers brings papers, and so does everybody where no transfers are made.
    method: request || !isRemittanceOffered() ? 'materials' : methodOf(round.method),
    platforms: round.platforms,
    handler: handlerCard(round.handler),
    organisation: organisationOf(round),
    materials: round.materials,
    requested: request ? { kinds: request.materials, at: request.at } : null,
  };
}

/**
 * The employer with its newest round, locked until the transaction ends: two colleagues who save at one moment
 * wait for each other and never open two rounds.
 */
export async function lockClaim(db: Connection, employerId: string) {
  await db.$queryRaw`select 1 from "Employer" where "id" = ${employerId}::uuid for update`;
  const [employer, round] = [
    await db.employer.findUnique({ where: { id: employerId } }),
    await newestRound(db, employerId),
  ];
  return employer ? { employer, round } : null;
}

export type LockedClaim = NonNullable<Awaited<ReturnType<typeof lockClaim>>>;

/** Rounds nothing is written into any more: the next one begins from them. */
const isOver = ({ state }: { state: CertificationState }): boolean =>
  state === 'REJECTED' || state === 'CERTIFIED' || state === 'WITHDRAWN';

/**
 * May the employer work on its claim now? After a first claim was rejected the next save opens a new round; a certified
 * employer says first that it wants to change something.
 */
export function mayWorkOn({ employer, round }: Pick<LockedClaim, 'employer' | 'round'>): Decision {
  if (employer.certificationState === 'SUSPENDED') return denied('EMPLOYER_SUSPENDED');
  if (round && !isOver(round)) return mayEditRound(round.state);
  return when(!wasCertified(employer.certificationState), 'CERTIFICATION_CLOSED');
}

/** May a certified employer begin to change what was certified? */
export function mayBeginChange({ employer, round }: Pick<LockedClaim, 'employer' | 'round'>): Decision {
  return all(
    when(mayRecertify(employer.certificationState), 'CERTIFICATION_CLOSED'),
    when(!round || isOver(round), 'CERTIFICATION_OPEN_EXISTS'),
  );
}

/** The round to write into: the open one, else a new one. */
export async function roundToEdit(db: Connection, claim: LockedClaim, now: Date): Promise<Round> {
  return claim.round && !isOver(claim.round) ? claim.round : beginRound(db, claim, now);
}

/**
 * A new round, prefilled from the newest one, files with their times included; from what is certified when the newest
 * one was given up.
 */
export async function beginRound(db: Connection, { employer, round }: LockedClaim, now: Date): Promise<Round> {
  const id = newId();
  const from = round?.state === 'WITHDRAWN' ? ((await certifiedRound(db, employer.id)) ?? round) : round;
  await db.certificationRound.create({
    data: {
      id,
      employerId: employer.id,
      createdAt: now,
      platforms: from?.platforms ?? [],
      ...(from?.handler ? { handler: from.handler } : {}),
      ...(from?.organisation ? { organisation: from.organisation } : {}),
      materials: {
        create: (from?.materials ?? []).map(({ kind, fileId, createdAt }) => ({
          id: newId(),
          kind,
          fileId,
          createdAt,
        })),
      },
    },
  });
  await followRound(db, employer, 'DRAFT', now);
  const created = await findRound(db, id);
  if (!created) throw new Error('The round that was just written is not there.');
  return created;
}

interface RoundChange {
  state?: CertificationState;
  platforms?: string[];
  handler?: JsonInput;
  organisation?: JsonInput;
  method?: string;
  submittedAt?: Date | null;
  decidedAt?: Date;
  decidedById?: string;
  reason?: string | null;
  draftSealed?: Uint8Array<ArrayBuffer> | null;
  claimedById?: string | null;
  claimedAt?: Date | null;
}

/** Changes a round if nobody changed it since it was read. Throws Refusal CERTIFICATION_STALE otherwise. */
export async function changeRound(
  db: Connection,
  round: { id: string; version: number; state: CertificationState },
  change: RoundChange,
): Promise<void> {
  const { id, version, state } = round;
  const changed = await db.certificationRound.updateMany({
    where: { id, version, state },
    data: { ...change, version: version + 1 },
  });
  if (changed.count !== 1) throw new Refusal('CERTIFICATION_STALE');
}

interface EmployerChange {
  certificationState: CertificationState;
  name?: string;
  creditCode?: string;
  profile?: JsonInput;
  certifiedAt?: Date;
  logoFileId?: string | null;
  licenceExpiresAt?: Date | null;
  licenceReminded?: number | null;
}

/** The employer's row, locked until the transaction ends. */
export async function lockEmployer(db: Connection, id: string) {
  await db.$queryRaw`select 1 from "Employer" where "id" = ${id}::uuid for update`;
  return db.employer.findUniqueOrThrow({ where: { id } });
}

/** Changes the employer's own row. */
export async function moveEmployer(db: Connection, id: string, change: EmployerChange): Promise<void> {
  await db.employer.update({ where: { id }, data: { ...change, version: { increment: 1 } } });
}

/** Lets the employer follow a round that has just moved (lib/domain/certification/standing), with what else changes. */
export async function followRound(
  db: Connection,
  employer: { id: string; certificationState: CertificationState; licenceExpiresAt: Date | null },
  round: CertificationState,
  now: Date,
  change: Omit<EmployerChange, 'certificationState'> = {},
): Promise<void> {
  const { id, certificationState: from, licenceExpiresAt } = employer;
  const hasExpired = hasLicenceExpired(licenceExpiresAt, now);
  await moveEmployer(db, id, { ...change, certificationState: standingAfter({ from, round, hasExpired }) });
}

/** Writes one step into the history of a round; answers its id. */
export async function recordStep(
  db: Connection,
  step: {
    roundId: string;
    type: CertificationStep;
    accountId: string;
    at: Date;
    reason?: string;
    materials?: string[];
  },
): Promise<string> {
  const id = newId();
  await db.certificationEvent.create({ data: { id, ...step, materials: step.materials ?? [] } });
  return id;
}

/** Lets only one transaction at a time certify a code, so that the slower one reads who was faster. */
export async function lockCreditCode(db: Connection, creditCode: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`credit code ${creditCode}`}, 0))`;
}

/** The employer that is certified with this code; null when none is. */
export function holderOf(db: Connection, creditCode: string) {
  return db.employer.findFirst({ where: { creditCode, certificationState: { in: [...CERTIFIED_ONCE] } } });
}

/** Is another employer certified with this code? The partial unique index says it again, whatever happens between. */
export async function isCodeTaken(db: Connection, creditCode: string, employerId: string): Promise<boolean> {
  const holder = await holderOf(db, creditCode);
  return holder !== null && holder.id !== employerId;
}
