import type { ProceedingKind, Side } from './states';

/** What the words need to know of a proceeding to name a step of it. */
export interface ToldProceeding {
  kind: ProceedingKind;
  requestedBy: Side;
  clause: string | null;
}

/**
 * Under which name the words of notices have a step: the three kinds share their sentences, which name the kind. What
 * passing does to the agreement (AGREEMENT_TERMINATED …) has sentences of its own.
 */
export function noticeEvent(fact: string, { kind, clause }: ToldProceeding): string {
  if (!fact.startsWith(`${kind}_`)) return fact;
  const step = fact.slice(kind.length + 1);
  return `PROCEEDING_${step === 'REQUESTED' && clause !== null ? 'CLAIMED' : step}`;
}

/** The side as the words have it: the one who asked first, where it is told something else than the one who answers. */
export const noticeSides = (side: string, { requestedBy }: ToldProceeding): string[] =>
  side === requestedBy ? [`${side}_ASKED`, side] : [side];
