import type { Connection, Transaction } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import type { ProceedingFacts } from '@/lib/domain/proceeding/policy';
import { isOpen, type ProceedingKind, type ProceedingState, type Side } from '@/lib/domain/proceeding/states';
import type { Viewer } from '@/lib/domain/access/viewer';
import { isId } from '@/lib/ids';
import { employerScope, schoolSeason } from './counters';
import { type AgreementSubject, loadAgreement } from './load-agreement';
import type { AgreementHead } from './move-agreement';

/** As much of its agreement as the clock needs; whoever acts has read more. */
export type ProceedingAgreement = AgreementHead &
  Pick<AgreementSubject, 'schoolId' | 'departmentId' | 'graduationYear'>;

/** Everything a deed on one proceeding decides by; the agreement as the same viewer may see it. */
export interface ProceedingSubject<Agreement extends ProceedingAgreement = ProceedingAgreement> {
  id: string;
  kind: ProceedingKind;
  state: ProceedingState;
  version: number;
  stateSince: Date;
  requestedBy: Side;
  requestedAt: Date;
  clause: string | null;
  levels: ReviewLevel[];
  publicNoticeDays: number;
  noticeUntil: Date | null;
  termsId: string | null;
  /** The school's rules as they were when it was asked for. */
  policyVersionId: string;
  remindedDays: number;
  agreement: Agreement;
}

/** The proceeding with this id as far as the viewer may see its agreement; null = there is none for him. */
export async function loadProceeding(
  db: Connection,
  viewer: Viewer,
  id: string,
): Promise<ProceedingSubject<AgreementSubject> | null> {
  if (!isId(id)) return null;
  const row = await db.proceeding.findUnique({ where: { id } });
  const agreement = row && (await loadAgreement(db, viewer, row.agreementId));
  return row && agreement ? { ...row, requestedBy: sideOf(row.requestedBy), agreement } : null;
}

/** The proceeding for the clock, which may see all. */
export async function loadProceedingHead(db: Connection, id: string): Promise<ProceedingSubject | null> {
  const row = await db.proceeding.findUnique({ where: { id }, include: { agreement: true } });
  return row && { ...row, requestedBy: sideOf(row.requestedBy) };
}

/** What the policies decide by. */
export const proceedingFacts = ({ agreement, ...subject }: ProceedingSubject): ProceedingFacts => ({
  ...subject,
  departmentId: agreement.departmentId,
});

/** The side that asked, as a row names it. */
export function sideOf(party: string): Side {
  if (party !== 'EMPLOYER' && party !== 'GRADUATE') throw new Error('Only the two sides ask for a proceeding.');
  return party;
}

/** The name a proceeding that is under way is counted under, at its employer and at its school's class. */
export const openCounter = (kind: ProceedingKind): string => `${kind}_OPEN`;

/** What one more (+1) or one fewer (-1) open proceeding adds, in the caller's transaction. */
export async function countProceeding(
  db: Transaction,
  of: Pick<AgreementSubject, 'employerId' | 'schoolId' | 'graduationYear'>,
  kind: ProceedingKind,
  delta: 1 | -1,
): Promise<void> {
  const scopes = [employerScope(of.employerId), schoolSeason(of.schoolId, of.graduationYear)];
  await db.counterDelta.createMany({ data: scopes.map((scope) => ({ scope, name: openCounter(kind), delta })) });
}

export interface ProceedingChange {
  to: ProceedingState;
  now: Date;
  endReason?: string | undefined;
  answered?: { text: string | null } | undefined;
  noticeUntil?: Date | undefined;
}

/**
 * Compare-and-set of the proceeding, in the transaction in which its step was written into the agreement's history.
 * Throws Refusal PROCEEDING_STALE when somebody was faster.
 */
export async function changeProceeding(
  db: Connection,
  subject: ProceedingSubject,
  { to, now, endReason, answered, noticeUntil }: ProceedingChange,
): Promise<void> {
  const { id, state, version } = subject;
  const changed = await db.proceeding.updateMany({
    where: { id, state, version },
    data: {
      state: to,
      version: { increment: 1 },
      stateSince: now,
      ...(noticeUntil ? { noticeUntil } : {}),
      ...(answered ? { answeredAt: now, answerText: answered.text } : {}),
      ...(isOpen(to) ? {} : { endedAt: now, endReason: endReason ?? null }),
    },
  });
  if (changed.count !== 1) throw new Refusal('PROCEEDING_STALE');
  if (!isOpen(to)) await countProceeding(db as Transaction, subject.agreement, subject.kind, -1);
}
