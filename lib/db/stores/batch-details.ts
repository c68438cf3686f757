import type { Connection } from '@/lib/db/client';
import { openRows } from './waiting-rows';

export interface JudgedRow {
  rowNumber: number;
  result: string;
  subjectId: string | null;
  detail: unknown;
}

/** What became of every row of a run, with what was kept of it besides, by their lines. */
export async function openDetails(db: Connection, runId: string): Promise<JudgedRow[]> {
  const rows = await db.batchRow.findMany({ where: { runId }, orderBy: { rowNumber: 'asc' } });
  return rows.map(({ rowNumber, result, subjectId, detail }) => ({
    ...{ rowNumber, result, subjectId },
    detail: openRows(detail)[0] ?? null,
  }));
}
