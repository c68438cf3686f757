import { all, type Decision, denied, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { type SchoolPolicy, terminationAllowed } from '@/lib/domain/school/policy-rules';
import { mayRequest } from './policy';
import { isOpen, type ProceedingState, type Side } from './states';

/** What decides whether an agreement can be asked to end. */
export interface TerminationFacts {
  state: AgreementState;
  /** The proceeding that is under way, of any kind. */
  openProceedingId: string | null;
  /** How many agreements of this enrolment have been terminated. */
  terminatedBefore: number;
  /** The school's rules in force; null = the year is not open. */
  policy: Pick<SchoolPolicy, 'rules'> | null;
}

/**
 * May this side ask to end it now? The school's window and number count for a release without fault too: it is the
 * school that has to handle it.
 */
export function mayRequestTermination(viewer: Viewer, facts: TerminationFacts, now: Date): Decision {
  return all(
    when(facts.state !== 'TERMINATED', 'TERMINATION_DONE_ALREADY'),
    mayRequest(viewer, 'TERMINATION', { state: facts.state, hasOpenProceeding: facts.openProceedingId !== null }),
    facts.policy ? terminationAllowed(facts.policy.rules, facts.terminatedBefore, now) : denied('SCHOOL_YEAR_CLOSED'),
  );
}

/** The side a viewer stands on; undefined for school and platform. */
export const sideOfViewer = ({ party }: Pick<Viewer, 'party'>): Side | undefined =>
  party === 'EMPLOYER' || party === 'GRADUATE' ? party : undefined;

/** May this side hand in one more paper? While the proceeding is under way. */
export const mayAddPaper = (viewer: Viewer, { state }: { state: ProceedingState }): Decision =>
  all(mayUse(viewer, 'proceedings.act'), when(isOpen(state), 'PROCEEDING_WRONG_STATE'));

export interface SettlementFacts {
  state: ProceedingState;
  payer: Side;
  /** When the other side answered; null = the sum is only proposed. */
  answeredAt: Date | null;
  paidAt: Date | null;
  receivedAt: Date | null;
}

const agreed: ReadonlySet<ProceedingState> = new Set([
  'PENDING_COUNSELLOR',
  'PENDING_DEPARTMENT',
  'PENDING_SCHOOL',
  'PUBLIC_NOTICE',
  'PASSED',
]);

/** Has the other side agreed to the sum? One that the school took up unanswered, or that came to nothing, is owed by nobody. */
export const isSumAgreed = ({ state, answeredAt }: Pick<SettlementFacts, 'state' | 'answeredAt'>): boolean =>
  answeredAt !== null && agreed.has(state);

/** May the payer hand in his proof? Again, too, until the other side has confirmed the money. */
export function mayRecordPayment(viewer: Viewer, facts: SettlementFacts): Decision {
  return all(
    mayUse(viewer, 'proceedings.act'),
    when(viewer.party === facts.payer, 'SETTLEMENT_OTHER_SIDE'),
    when(isSumAgreed(facts), 'SETTLEMENT_NOT_AGREED'),
    when(facts.receivedAt === null, 'SETTLEMENT_RECEIVED_ALREADY'),
  );
}

/** May the payee confirm that the money is there? Once the payer said that he paid. */
export function mayConfirmReceipt(viewer: Viewer, facts: SettlementFacts): Decision {
  return all(
    mayUse(viewer, 'proceedings.act'),
    when(sideOfViewer(viewer) !== undefined && viewer.party !== facts.payer, 'SETTLEMENT_OTHER_SIDE'),
    when(isSumAgreed(facts), 'SETTLEMENT_NOT_AGREED'),
    when(facts.paidAt !== null, 'SETTLEMENT_NOT_PAID'),
    when(facts.receivedAt === null, 'SETTLEMENT_RECEIVED_ALREADY'),
  );
}
