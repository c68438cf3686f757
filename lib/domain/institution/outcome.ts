/** Why a subject that is linked may not sign in now; each a key of the words `institution.problems`. */
export const arrivalProblems = ['number-changed', 'more-sides', 'disabled', 'other-provider'] as const;
export type ArrivalProblem = (typeof arrivalProblems)[number];

/** What came of somebody who returned from a provider. */
export type ArrivalOutcome =
  { outcome: 'signed-in'; accountId: string } | { outcome: 'unknown' } | { outcome: ArrivalProblem };

/** Everything the page of institutions may have to say, those above among them. */
export const institutionProblems = [...arrivalProblems, 'cancelled', 'failed', 'unreachable', 'busy'] as const;
