import { z } from 'zod';
import { handlerFormShape } from './handler';
import { organisationFormShape } from './organisation';

/** The parts that can be left half filled in. */
export type DraftPart = 'person' | 'organisation';

/** One part as typed, right or wrong: nothing is judged before it is saved. */
export const draftInput = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('person'), typed: z.strictObject(handlerFormShape) }),
  z.strictObject({ part: z.literal('organisation'), typed: z.strictObject(organisationFormShape) }),
]);
