import type { Connection } from '@/lib/db/client';
import { countsByState, everyState } from '@/lib/db/stores/employer-counts';
import { openCounter } from '@/lib/db/stores/proceedings';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** How many records of the viewer's employer are in each state, and how many terminations are under way. */
export const workbenchCounts = defineQuery({
  name: 'workbench-counts',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer) {
    const [found] = await db.$queryRaw<{ counts: Record<string, number> }[]>`
      select ${countsByState(employerId)} as "counts"`;
    const counts = found?.counts ?? {};
    return { states: everyState(counts), terminating: counts[openCounter('TERMINATION')] ?? 0 };
  },
});
