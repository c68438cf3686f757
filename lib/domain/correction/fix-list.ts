import { z } from 'zod';
import { type ReviewLevel, reviewLevels } from '@/lib/domain/agreement/states';
import { type CorrectionField, isCorrectionField } from './fields';

export interface FixItem {
  field: CorrectionField;
  /** What the reviewer says is wrong with it. */
  words: string;
}

/** What a level asked the employer to correct. */
export interface FixList {
  /** Of the event that asked. */
  sequence: number;
  at: Date;
  level: ReviewLevel;
  /** The general sentence. */
  reason: string;
  items: FixItem[];
}

/** How the event keeps it: parallel lists, since the facts of an event know no nesting. */
const factsSchema = z.object({
  fields: z.array(z.string()),
  words: z.array(z.string()),
  level: z.enum(reviewLevels),
});

export const factsOfFixList = (level: ReviewLevel, items: readonly FixItem[]) => ({
  level,
  fields: items.map(({ field }) => field as string),
  words: items.map(({ words }) => words),
});

/** Reads the list out of its event. Throws when the facts are not those of such an event. */
export function readFixList(event: { sequence: number; at: Date; reason: string | null; facts: unknown }): FixList {
  const { fields, words, level } = factsSchema.parse(event.facts);
  const items = fields.flatMap((field, index) =>
    isCorrectionField(field) ? [{ field, words: words[index] ?? '' }] : [],
  );
  return { sequence: event.sequence, at: event.at, level, reason: event.reason ?? '', items };
}

/** Name of the input in which a reviewer says what is wrong with a field. */
export const wordsOf = (field: CorrectionField): string => `words_${field}`;
