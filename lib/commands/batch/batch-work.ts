import type { Connection } from '@/lib/db/client';
import type { RunAtWork } from '@/lib/db/stores/batch-runs';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { BatchItem, BatchResult } from '@/lib/domain/batch/runs';

/** The rows of one chunk, done whole inside the given transaction; one result for each of them. */
export type BatchWork = (
  context: { db: Connection; now: Date; run: RunAtWork; actor: EmployerViewer },
  items: readonly BatchItem<unknown>[],
) => Promise<BatchResult[]>;
