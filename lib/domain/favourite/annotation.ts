import { z } from 'zod';
import { normaliseLine, normaliseParagraphs } from '../rules/text';

/** At most so many tags a graduate, each so long. */
export const TAGS = { most: 5, longest: 12 } as const;

/** Tags as typed in one line, apart by commas, semicolons or blanks: tidied, each once, in the order typed. */
export function readTags(line: string): string[] {
  const tags = normaliseLine(line)
    .split(/[\s,，、;；]+/u)
    .filter(Boolean);
  return [...new Set(tags)];
}

/** Tags of a form; messages are codes. */
export const tagsForm = z
  .string()
  .max(500, 'FIELD_TOO_LONG')
  .default('')
  .transform(readTags)
  .pipe(z.array(z.string().max(TAGS.longest, 'TAG_TOO_LONG')).max(TAGS.most, 'TAGS_TOO_MANY'));

/** A note for colleagues; may be empty. */
export const noteForm = z
  .string()
  .max(2000, 'NOTE_TOO_LONG')
  .default('')
  .transform(normaliseParagraphs)
  .pipe(z.string().max(500, 'NOTE_TOO_LONG'));
