import type { Viewer } from '@/lib/domain/access/viewer';

type Reader = Exclude<Viewer['party'], 'PLATFORM'>;

const roots = { EMPLOYER: '/employer', GRADUATE: '/graduate', SCHOOL: '/school' } as const satisfies Record<
  Reader,
  string
>;
const agreements = {
  EMPLOYER: '/employer/agreements',
  GRADUATE: '/graduate/agreements',
  SCHOOL: '/school/reviews',
} as const satisfies Record<Reader, string>;

/** Where this side reads the request. */
export const placeOfProceeding = (party: Reader, id: string): string => `${roots[party]}/proceedings/${id}`;

/** Where this side reads the agreement. */
export const placeOfAgreement = (party: Reader, id: string): string => `${agreements[party]}/${id}`;

/** The list the page of a request hangs below. */
export const listOf = (party: Reader): string => (party === 'SCHOOL' ? '/school/proceedings' : agreements[party]);
