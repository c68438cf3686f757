import { type AgreementState, agreementStates } from '@/lib/domain/agreement/states';
import type { Prisma } from '../generated/client';
import { employerScope, numbersOf } from './counters';

export type AgreementCounts = Record<AgreementState, number>;

/** An expression: how many records of an employer are in each state, as JSON. */
export const countsByState = (employerId: string): Prisma.Sql => numbersOf(employerScope(employerId));

/** The counts of every state, those without a record as 0. */
export function everyState(found: Readonly<Record<string, number>>): AgreementCounts {
  return Object.fromEntries(agreementStates.map((state) => [state, found[state] ?? 0])) as AgreementCounts;
}
