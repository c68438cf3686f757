import { z } from 'zod';

/** Which version of a draft a form was drawn from, as a hidden input carries it; a new form carries none. */
export const seenVersionInput = z
  .string()
  .regex(/^\d{0,9}$/, 'FIELD_INVALID')
  .optional();

/** A SHA-256: of a version, or of all that a check page showed. */
export const hashInput = z.string('ID_INVALID').regex(/^[0-9a-f]{64}$/, 'ID_INVALID');
