import { all, type Decision, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type AgreementFacts, beforeDeadline, happens } from '@/lib/domain/agreement/policy';
import { addDays, endOfShanghaiDay, shanghaiDate } from '@/lib/domain/rules/dates';

/** As often as one letter can be negotiated; after that it is accepted or declined. */
export const MOST_COUNTERS = 5;

/** Whoever gets an answer has at least until the end of the next-but-one day. */
const DAYS_AFTER_ANSWER = 2;

/**
 * Until when the graduate can answer after the employer's answer at `now`: the deadline there was, or the end of the
 * next-but-one day, which never reaches beyond what the school allows a letter sent now. Exclusive, as every deadline.
 */
export function replyByAfterAnswer(replyBy: Date, now: Date, replyDaysMaximum: number): Date {
  const days = Math.min(DAYS_AFTER_ANSWER, replyDaysMaximum);
  const atLeast = endOfShanghaiDay(addDays(shanghaiDate(now), days));
  return atLeast.getTime() > replyBy.getTime() ? atLeast : replyBy;
}

/** May the graduate ask for changes now? Whether he did so too often already the command counts. */
export function mayCounter(viewer: Viewer, facts: AgreementFacts & { boundElsewhere: boolean }, now: Date): Decision {
  return all(
    mayUse(viewer, 'graduate.agreements.answer'),
    happens(facts, 'COUNTER'),
    beforeDeadline(facts, now),
    when(!facts.boundElsewhere, 'GRADUATE_BOUND'),
  );
}

/** May the graduate take his wish back? Also while another agreement binds him: the employer should not wait in vain. */
export function mayTakeBack(viewer: Viewer, facts: AgreementFacts, now: Date): Decision {
  return all(
    mayUse(viewer, 'graduate.agreements.answer'),
    happens(facts, 'TAKE_BACK_COUNTER'),
    beforeDeadline(facts, now),
  );
}

/** May the employer answer? The letter's deadline runs on while it is negotiated. */
export function mayAnswerCounter(
  viewer: Viewer,
  facts: AgreementFacts,
  event: 'ACCEPT_COUNTER' | 'AMEND_COUNTER' | 'REFUSE_COUNTER',
  now: Date,
): Decision {
  return all(mayUse(viewer, 'employer.agreements.write'), happens(facts, event), beforeDeadline(facts, now));
}
