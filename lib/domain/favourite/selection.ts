import { z } from 'zod';
import { TAGS } from './annotation';
import { SELECTION_LIMIT } from './list';
import { normaliseLine } from '../rules/text';

/** How long a removal can be taken back; the rows themselves are gone after a day. */
export const UNDO_MINUTES = 30;

/** The chosen graduates of a form: at least one, each once. */
export const chosenForm = z
  .array(z.uuid('ID_INVALID'))
  .min(1, 'SELECTION_EMPTY')
  .max(SELECTION_LIMIT, 'SELECTION_TOO_MANY')
  .transform((ids) => [...new Set(ids)]);

/** One tag for all that are chosen. */
export const tagForm = z
  .string('TAG_MISSING')
  .max(100, 'TAG_TOO_LONG')
  .transform(normaliseLine)
  .pipe(
    z
      .string()
      .min(1, 'TAG_MISSING')
      .max(TAGS.longest, 'TAG_TOO_LONG')
      .regex(/^[^\s,，、;；]+$/u, 'TAG_ONE_ONLY'),
  );
