import {
  type ActingParty,
  type AgreementState,
  levelOfState,
  type ReviewLevel,
  turnOf,
} from '@/lib/domain/agreement/states';

/** Who can have the turn, a school by its level. The clock never has it: it acts when a date has come. */
export type TurnHolder = Exclude<ActingParty, 'SYSTEM' | 'SCHOOL'> | ReviewLevel;

/** Where a record belongs; together with the holder this says whose durations are compared. */
export interface TurnPlaces {
  employerId: string;
  schoolId: string;
  departmentId: string;
}

/** The places of each holder. Graduates are compared as a group per school: nobody is measured in person. */
const places = {
  EMPLOYER: ['employer', 'employerId'],
  GRADUATE: ['graduates', 'schoolId'],
  COUNSELLOR: ['department', 'departmentId'],
  DEPARTMENT: ['department', 'departmentId'],
  SCHOOL: ['school', 'schoolId'],
} as const satisfies Record<TurnHolder, readonly [prefix: string, column: keyof TurnPlaces]>;

/** How the owner of a holder's turns is named, and which column of the record names it. */
export const ownerOf = (holder: TurnHolder): readonly [prefix: string, column: keyof TurnPlaces] => places[holder];

/** The owner whose durations count for this holder of this record: `school:<id>`. */
export function turnScope(holder: TurnHolder, of: TurnPlaces): string {
  const [prefix, column] = ownerOf(holder);
  return `${prefix}:${of[column]}`;
}

/** Who has the turn in this state of an agreement; undefined when nobody has. */
export function holderOf(state: AgreementState): TurnHolder | undefined {
  const level = levelOfState(state);
  if (level) return level;
  const party = turnOf(state);
  return party === 'EMPLOYER' || party === 'GRADUATE' ? party : undefined;
}

/** The side of a holder, in its colour. */
export const partyOf = (holder: TurnHolder): Exclude<ActingParty, 'SYSTEM'> =>
  holder === 'EMPLOYER' || holder === 'GRADUATE' ? holder : 'SCHOOL';
