import type { z } from 'zod';

const TOO_LONG = 'FIELD_TOO_LONG';

/** The code of what is wrong; of a text that is too long with the limit behind a colon, so that it can be said. */
export const problemOf = (issue: z.core.$ZodIssue): string =>
  issue.message === TOO_LONG && issue.code === 'too_big' ? `${TOO_LONG}:${String(issue.maximum)}` : issue.message;

/** Such a code taken apart; every other code as it is. */
export function readProblem(code: string): { code: string; limit?: number } {
  const [name = code, limit] = code.split(':');
  return limit === undefined ? { code } : { code: name, limit: Number(limit) };
}
