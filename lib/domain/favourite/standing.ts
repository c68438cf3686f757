import { type AgreementState, agreementStates, isLive } from '../agreement/states';

/** What is known of one employer and one enrolment. */
export interface StandingFacts {
  /** State of this employer's newest letter to this enrolment. */
  own: AgreementState | null;
  /** Another employer's agreement occupies the graduate; whose is never told. */
  boundElsewhere: boolean;
  enrolled: boolean;
  /** Has the graduate an account? */
  activated: boolean;
  /** Has the graduate confirmed the base data? */
  confirmed: boolean;
}

/** Where an employer stands with a graduate: its own letter, or whether one can be sent. */
export type Standing =
  | { kind: 'OWN'; state: AgreementState }
  | { kind: 'NOT_ENROLLED' | 'BOUND_ELSEWHERE' | 'INACTIVE' | 'UNCONFIRMED' | 'READY' };

/** The one thing worth telling first: a running letter, then what stands in the way, then how the last one ended. */
export function standingOf({ own, boundElsewhere, enrolled, activated, confirmed }: StandingFacts): Standing {
  if (own && isLive(own)) return { kind: 'OWN', state: own };
  if (!enrolled) return { kind: 'NOT_ENROLLED' };
  if (boundElsewhere) return { kind: 'BOUND_ELSEWHERE' };
  if (own) return { kind: 'OWN', state: own };
  if (!activated && !confirmed) return { kind: 'INACTIVE' };
  return { kind: confirmed ? 'READY' : 'UNCONFIRMED' };
}

/** Can a letter be sent now? Being bound elsewhere does not stop others from inviting: the graduate is to choose. */
export function isInvitable(standing: Standing): boolean {
  return standing.kind === 'OWN' ? !isLive(standing.state) : standing.kind !== 'NOT_ENROLLED';
}

/** The filters of the favourites by this employer's newest letter. */
export const favouriteGroups = ['not-invited', 'running', 'signed', 'ended'] as const;
export type FavouriteGroup = (typeof favouriteGroups)[number];

/** The group a favourite belongs to; null is no letter yet. */
export function groupOf(own: AgreementState | null): FavouriteGroup {
  if (own === null) return 'not-invited';
  if (own === 'SIGNED' || own === 'FULFILLED') return 'signed';
  return isLive(own) ? 'running' : 'ended';
}

/** The states a group consists of; empty for those without a letter. */
export const statesOfGroup = (group: FavouriteGroup): AgreementState[] =>
  agreementStates.filter((state) => groupOf(state) === group);
