import { z } from 'zod';
import { normaliseParagraphs } from '@/lib/domain/rules/text';

/** A reason other people read: 2–500 characters after tidying. */
export const reasonInput = z
  .string('REASON_MISSING')
  .transform(normaliseParagraphs)
  .pipe(z.string().min(2, 'REASON_MISSING').max(500, 'REASON_TOO_LONG'));
