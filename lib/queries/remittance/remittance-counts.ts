import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { REMITTANCE, REMITTANCE_STATES, type RemittanceState } from '@/lib/domain/remittance/rules';
import { defineQuery } from '@/lib/queries/define-query';

/** How many remittances stand in each state, read from the index and no further than the tabs show. */
export const remittanceCounts = defineQuery({
  name: 'remittance-counts',
  permission: 'platform.remittances',
  async run(db, _viewer: OperatorViewer, _input: undefined): Promise<Record<RemittanceState, number>> {
    const rows = await db.$queryRaw<{ state: RemittanceState; count: number }[]>`
      select one.state::text as "state", (
        select count(*)::int from (
          select 1 from "Remittance" r where r."state" = one.state limit ${REMITTANCE.counted + 1}
        ) counted
      ) as "count" from unnest(enum_range(null::"RemittanceState")) as one(state)`;
    const countOf = (state: RemittanceState): number => rows.find((row) => row.state === state)?.count ?? 0;
    return Object.fromEntries(REMITTANCE_STATES.map((state) => [state, countOf(state)])) as Record<
      RemittanceState,
      number
    >;
  },
});
