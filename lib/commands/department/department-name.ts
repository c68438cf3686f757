import { z } from 'zod';
import { normaliseLine } from '@/lib/domain/rules/text';

/** A department's name as it is stored: one line, at most 60 signs. */
export const departmentName = z
  .string('FIELD_REQUIRED')
  .transform(normaliseLine)
  .pipe(z.string().min(1, 'FIELD_REQUIRED').max(60, 'FIELD_TOO_LONG'));
