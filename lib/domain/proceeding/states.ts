import { type ReviewLevel, reviewLevels } from '@/lib/domain/agreement/states';

/**
 * What two sides ask of an agreement that binds them, and the others have to agree to: 解约 of a signed one, 变更 of a
 * signed one, 协商退出 while a review is under way. One machine for the three: they differ in who reviews and in what
 * happens when they pass.
 */
export const proceedingKinds = ['TERMINATION', 'AMENDMENT', 'RETRACTION'] as const;
export type ProceedingKind = (typeof proceedingKinds)[number];

export const proceedingStates = [
  'PENDING_COUNTERPARTY',
  'PENDING_COUNSELLOR',
  'PENDING_DEPARTMENT',
  'PENDING_SCHOOL',
  'PUBLIC_NOTICE',
  'PASSED',
  'REFUSED',
  'CANCELLED',
  'REJECTED',
  'LAPSED',
] as const;
export type ProceedingState = (typeof proceedingStates)[number];

/** Who can ask, and who has to answer. */
export type Side = 'EMPLOYER' | 'GRADUATE';

const open: ReadonlySet<ProceedingState> = new Set([
  'PENDING_COUNTERPARTY',
  'PENDING_COUNSELLOR',
  'PENDING_DEPARTMENT',
  'PENDING_SCHOOL',
  'PUBLIC_NOTICE',
]);

/** Is it still under way? The same list stands in a partial unique index: one open proceeding per agreement. */
export const isOpen = (state: ProceedingState): boolean => open.has(state);
export const openStates = proceedingStates.filter(isOpen);

const reviewState = {
  COUNSELLOR: 'PENDING_COUNSELLOR',
  DEPARTMENT: 'PENDING_DEPARTMENT',
  SCHOOL: 'PENDING_SCHOOL',
} as const satisfies Record<ReviewLevel, ProceedingState>;

/** The state in which this level has the proceeding. */
export const stateOfReview = (level: ReviewLevel): ProceedingState => reviewState[level];

/** The level that has the proceeding in this state; undefined when no reviewer has it. */
export const reviewOfState = (state: ProceedingState): ReviewLevel | undefined =>
  reviewLevels.find((level) => reviewState[level] === state);

/** The side that did not ask. */
export const otherSide = (side: Side): Side => (side === 'EMPLOYER' ? 'GRADUATE' : 'EMPLOYER');

/** Whose turn it is; undefined when nobody's: it has ended, or a public notice runs. */
export function turnOfProceeding(state: ProceedingState, requestedBy: Side): Side | 'SCHOOL' | undefined {
  if (state === 'PENDING_COUNTERPARTY') return otherSide(requestedBy);
  return reviewOfState(state) ? 'SCHOOL' : undefined;
}
