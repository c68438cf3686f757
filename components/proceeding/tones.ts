import type { Tone } from '@/components/ui/tag';
import { type ProceedingState, type Side, turnOfProceeding } from '@/lib/domain/proceeding/states';

const turns = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school' } as const;

/** The colour of a state: that of the party whose turn it is; good when it passed, refusals in vermilion, else grey. */
export function proceedingTone(state: ProceedingState, requestedBy: Side): Tone {
  const turn = turnOfProceeding(state, requestedBy);
  if (turn) return turns[turn];
  if (state === 'PASSED') return 'good';
  if (state === 'PUBLIC_NOTICE') return 'warn';
  return state === 'REFUSED' || state === 'REJECTED' ? 'bad' : 'idle';
}
