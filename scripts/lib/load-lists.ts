import { fail } from './report.mjs';

interface Change {
  name: string;
  version: string;
  added: number;
  changed: number;
  ended: number;
}

/** Loads the reference lists of this release, or a file of minimum wages, into the database; answers what changed. */
export async function loadLists(wageFile?: string): Promise<Change[]> {
  const [{ database }, { execute }, { loadReference }, { referenceFiles, wagesIn }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/commands/execute'),
    import('@/lib/commands/reference/load-reference'),
    import('@/prisma/seed/reference/read-files'),
  ]);
  const lists = wageFile ? wagesIn(wageFile) : referenceFiles();
  const answer = await execute(loadReference, null, lists, { db: database() });
  if (answer.outcome === 'done') return answer.result.changes;
  const where = 'fields' in answer ? Object.entries(answer.fields).map(([field, code]) => `${field}: ${code}`) : [];
  return fail(
    'The reference data was not loaded; nothing was changed.',
    'Compare the file with prisma/seed/reference/minimum-wage.json.',
    where.join('\n'),
  );
}
