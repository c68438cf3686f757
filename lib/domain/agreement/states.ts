/** Every state of signing, in the order people meet them. */
export const agreementStates = [
  'PENDING_GRADUATE',
  'COUNTERED',
  'PENDING_COUNSELLOR',
  'PENDING_DEPARTMENT',
  'PENDING_SCHOOL',
  'CORRECTING_EMPLOYER',
  'CORRECTING_GRADUATE',
  'SIGNED',
  'FULFILLED',
  'TERMINATED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'REVIEW_FAILED',
  'RETRACTED',
] as const;
export type AgreementState = (typeof agreementStates)[number];

export const reviewLevels = ['COUNSELLOR', 'DEPARTMENT', 'SCHOOL'] as const;
export type ReviewLevel = (typeof reviewLevels)[number];

/** Who can move an agreement; `SYSTEM` is the clock. */
export type ActingParty = 'EMPLOYER' | 'GRADUATE' | 'SCHOOL' | 'SYSTEM';

const binding: ReadonlySet<AgreementState> = new Set([
  'PENDING_COUNSELLOR',
  'PENDING_DEPARTMENT',
  'PENDING_SCHOOL',
  'CORRECTING_EMPLOYER',
  'CORRECTING_GRADUATE',
  'SIGNED',
]);
const lapsed: ReadonlySet<AgreementState> = new Set(['DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED']);

/** Does this state occupy the graduate? The same list stands in a partial unique index. */
export const isBinding = (state: AgreementState): boolean => binding.has(state);

/** Does this state keep the same employer from inviting the same graduate again? */
export const isLive = (state: AgreementState): boolean =>
  binding.has(state) || state === 'PENDING_GRADUATE' || state === 'COUNTERED';

/** Did it come to nothing before it was signed (失效信息)? */
export const isLapsed = (state: AgreementState): boolean => lapsed.has(state);

export const lapsedStates = agreementStates.filter(isLapsed);

const reviewState = {
  COUNSELLOR: 'PENDING_COUNSELLOR',
  DEPARTMENT: 'PENDING_DEPARTMENT',
  SCHOOL: 'PENDING_SCHOOL',
} as const satisfies Record<ReviewLevel, AgreementState>;

/** The state in which this level has the agreement. */
export const stateOfLevel = (level: ReviewLevel): AgreementState => reviewState[level];

/** The level that has the agreement in this state; undefined when no reviewer has it. */
export const levelOfState = (state: AgreementState): ReviewLevel | undefined =>
  reviewLevels.find((level) => reviewState[level] === state);

/** Whose turn it is; undefined when nothing is awaited any more. */
export function turnOf(state: AgreementState): ActingParty | undefined {
  if (state === 'PENDING_GRADUATE' || state === 'CORRECTING_GRADUATE') return 'GRADUATE';
  if (state === 'COUNTERED' || state === 'CORRECTING_EMPLOYER') return 'EMPLOYER';
  return levelOfState(state) ? 'SCHOOL' : undefined;
}
