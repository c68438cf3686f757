import type { Connection } from '@/lib/db/client';
import { type AgreementCounts, countsByState, everyState } from '@/lib/db/stores/employer-counts';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** How many records of the viewer's employer are in each state. */
export const workbenchCounts = defineQuery({
  name: 'workbench-counts',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer): Promise<AgreementCounts> {
    const [found] = await db.$queryRaw<{ counts: Record<string, number> }[]>`
      select ${countsByState(employerId)} as "counts"`;
    return everyState(found?.counts ?? {});
  },
});
