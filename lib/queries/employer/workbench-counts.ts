import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type AgreementState, agreementStates } from '@/lib/domain/agreement/states';
import { defineQuery } from '@/lib/queries/define-query';

export type AgreementCounts = Record<AgreementState, number>;

/** How many records of the viewer's employer are in each state: folded counters plus the rows not folded yet. */
export const workbenchCounts = defineQuery({
  name: 'workbench-counts',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer): Promise<AgreementCounts> {
    const scope = `employer:${employerId}`;
    const sums = await db.$queryRaw<{ name: string; value: number }[]>`
      select "name", sum("value")::int as "value" from (
        select "name", "value" from "Counter" where "scope" = ${scope}
        union all select "name", "delta" from "CounterDelta" where "scope" = ${scope}) counted
      group by "name"`;
    const byName = new Map(sums.map(({ name, value }) => [name, value]));
    return Object.fromEntries(agreementStates.map((state) => [state, byName.get(state) ?? 0])) as AgreementCounts;
  },
});
