import { all, type Decision, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type AgreementFacts, happens } from '@/lib/domain/agreement/policy';
import { addDays, endOfShanghaiDay, shanghaiDate } from '@/lib/domain/rules/dates';

/** How long the other side can say that no labour contract was concluded. */
export const CONTEST_DAYS = 30;

export interface FulfilmentFacts extends AgreementFacts {
  /** First day to report, 'YYYY-MM-DD' in Shanghai. */
  reportFromOn: string;
  /** When it was recorded, and by which side; null outside FULFILLED. */
  fulfilledAt: Date | null;
  recordedBy: string | null;
  boundElsewhere: boolean;
  /** Is its end or a change of it under way? */
  hasOpenProceeding: boolean;
}

/** Until when it can be contested: the end of the thirtieth day after the record. Exclusive, as every deadline. */
export const contestableUntil = (fulfilledAt: Date): Date =>
  endOfShanghaiDay(addDays(shanghaiDate(fulfilledAt), CONTEST_DAYS));

/** May this side record that the labour contract is concluded? Nobody reports before the first day to report. */
export function mayFulfil(viewer: Viewer, facts: FulfilmentFacts, now: Date): Decision {
  return all(
    mayUse(viewer, 'agreements.fulfil'),
    happens(facts, 'FULFIL'),
    when(shanghaiDate(now) >= facts.reportFromOn, 'FULFILMENT_TOO_EARLY'),
    when(!facts.hasOpenProceeding, 'FULFILMENT_PROCEEDING_OPEN'),
  );
}

/** May this side say that it is not so? Only of what the other side recorded, and only for thirty days. */
export function mayContestFulfilment(viewer: Viewer, facts: FulfilmentFacts, now: Date): Decision {
  const until = facts.fulfilledAt && contestableUntil(facts.fulfilledAt);
  return all(
    mayUse(viewer, 'agreements.fulfil'),
    happens(facts, 'CONTEST_FULFILMENT'),
    when(facts.recordedBy !== viewer.party, 'FULFILMENT_OWN'),
    when(until !== null && now.getTime() < until.getTime(), 'FULFILMENT_CONTEST_OVER'),
    when(!facts.boundElsewhere, 'FULFILMENT_BOUND_ELSEWHERE'),
  );
}

/** What is wrong with the day the contract is said to be of; null = nothing. Days in Shanghai. */
export function contractDayProblem(
  concludedOn: string,
  { today, acceptedOn }: { today: string; acceptedOn: string },
): 'CONTRACT_DAY_AHEAD' | 'CONTRACT_DAY_BEFORE_ACCEPTANCE' | null {
  if (concludedOn > today) return 'CONTRACT_DAY_AHEAD';
  return concludedOn < acceptedOn ? 'CONTRACT_DAY_BEFORE_ACCEPTANCE' : null;
}
