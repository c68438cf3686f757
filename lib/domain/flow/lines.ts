import {
  type ActingParty,
  type AgreementState,
  agreementStates,
  levelOfState,
  type ReviewLevel,
  reviewLevels,
} from '@/lib/domain/agreement/states';
import { type AgreementEventName, agreementTransitions, nextReviewState } from '@/lib/domain/agreement/transitions';
import {
  type ProceedingKind,
  type ProceedingState,
  proceedingStates,
  reviewOfState,
} from '@/lib/domain/proceeding/states';
import {
  type ProceedingActor,
  type ProceedingEventName,
  type ProceedingRoute,
  proceedingTargetOf,
  proceedingTransitions,
} from '@/lib/domain/proceeding/transitions';

/** Who brings a step about: a party, or in a chart that belongs to no record the side that asked and the other one. */
export type FlowActor = ActingParty | ProceedingActor;
/** A place of a chart: a state, or the level that asked for a correction, whichever it was. */
export type FlowPlace = AgreementState | ProceedingState | 'ASKING_LEVEL';

/** One line of a transition table as a chart draws it: where it leads under one school's levels. */
export interface FlowLine {
  event: AgreementEventName | ProceedingEventName;
  /** null where it begins. */
  from: FlowPlace | null;
  to: FlowPlace;
  by: readonly FlowActor[];
}

/** What a chart is drawn from. */
export interface FlowTable {
  lines: readonly FlowLine[];
  /** All places in the order people meet them. */
  places: readonly FlowPlace[];
  /** The events of the usual way; which of them stand in a chart the lines decide. */
  usual: ReadonlySet<FlowLine['event']>;
}

/** The lines of the signing table at a school with these levels of review. */
export function signingTable(levels: readonly ReviewLevel[]): FlowTable {
  const lines = agreementTransitions.flatMap(({ event, from, to, by }): FlowLine[] => {
    if (from && !isUsed(levelOfState(from), levels)) return [];
    return [{ event, from, by, to: to === 'NEXT_LEVEL' ? nextReviewState(from ?? 'PENDING_GRADUATE', levels) : to }];
  });
  return { lines, places: agreementStates, usual: new Set(['SEND', 'ACCEPT', 'PASS', 'FULFIL']) };
}

/**
 * The lines of one kind of proceeding on this route. `requestedBy` turns the side that asked and the other one into the
 * parties they are; without it they keep those names.
 */
export function proceedingTable(
  kind: ProceedingKind,
  route: ProceedingRoute,
  requestedBy?: 'EMPLOYER' | 'GRADUATE',
): FlowTable {
  const lines = proceedingTransitions.flatMap((line): FlowLine[] => {
    const { event, from, by, kinds } = line;
    if (!kinds.includes(kind) || (from && !isUsed(reviewOfState(from), route.levels))) return [];
    if (from === 'PUBLIC_NOTICE' && !route.hasPublicNotice) return [];
    return [{ event, from, by: [actorOf(by, requestedBy)], to: proceedingTargetOf(line, from, route) }];
  });
  return { lines, places: proceedingStates, usual: new Set(['REQUEST', 'AGREE', 'PASS', 'END_NOTICE']) };
}

const isUsed = (level: ReviewLevel | undefined, levels: readonly ReviewLevel[]): boolean =>
  !level || levels.includes(level);

function actorOf(by: ProceedingActor, requestedBy?: 'EMPLOYER' | 'GRADUATE'): FlowActor {
  if (!requestedBy) return by;
  if (by === 'APPLICANT') return requestedBy;
  return by === 'COUNTERPARTY' ? (requestedBy === 'EMPLOYER' ? 'GRADUATE' : 'EMPLOYER') : by;
}

/** The levels a chart shows that belongs to no school: department, then school. */
export const usualLevels: readonly ReviewLevel[] = reviewLevels.filter((level) => level !== 'COUNSELLOR');
