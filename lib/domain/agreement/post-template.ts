import { z } from 'zod';
import { normaliseLine } from '../rules/text';
import { letterFormShape } from './letter-form';

/** As many as one employer may keep: a list people still find things in. */
export const MOST_POST_TEMPLATES = 200;

/** A template as its form sends it: what the letter form has, and what it is called. */
export const postTemplateShape = {
  ...letterFormShape,
  templateName: z
    .string('FIELD_REQUIRED')
    .max(400, 'FIELD_TOO_LONG')
    .transform(normaliseLine)
    .pipe(z.string().min(1, 'POST_TEMPLATE_NAME_MISSING').max(40, 'FIELD_TOO_LONG')),
};
