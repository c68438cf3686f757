import { EMPLOYER_TERMINATION_REASONS, GRADUATE_TERMINATION_REASONS } from '@/lib/domain/codes/agreement';
import type { Side } from './states';

/** Why a side asks to end a signed agreement; the words stand in codes.{employer,graduate}TerminationReason. */
export const terminationReasons = {
  EMPLOYER: EMPLOYER_TERMINATION_REASONS,
  GRADUATE: GRADUATE_TERMINATION_REASONS,
} as const satisfies Record<Side, readonly string[]>;

/** The list of words a reason of this side is found in. */
export const reasonWords = {
  EMPLOYER: 'employerTerminationReason',
  GRADUATE: 'graduateTerminationReason',
} as const satisfies Record<Side, string>;

/** The reason that says nothing by itself: its text has to. */
export const OTHER_REASON = 'other';

export const isReasonOf = (side: Side, code: string | null | undefined): code is string =>
  terminationReasons[side].some((reason) => reason === code);

/** Characters a reason's text has at least: two, and of "other" enough to say what it is. */
export const leastReasonText = (code: string | null | undefined): number => (code === OTHER_REASON ? 10 : 2);
export const MOST_REASON_TEXT = 500;
