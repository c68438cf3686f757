import type { Connection } from '@/lib/db/client';
import { lapsedStates } from '@/lib/domain/agreement/states';

export const funnelSteps = ['sent', 'seen', 'accepted', 'signed', 'lapsed'] as const;
export type Funnel = Record<(typeof funnelSteps)[number], number>;

/** What became of the letters of a run until now; at most as many as a workbook has rows. */
export async function funnelOf(
  db: Connection,
  { employerId, runId }: { employerId: string; runId: string },
): Promise<Funnel> {
  const rows = await db.$queryRaw<Funnel[]>`
    select count(*)::int as "sent",
      count(*) filter (where a."seenAt" is not null)::int as "seen",
      count(*) filter (where a."acceptedAt" is not null)::int as "accepted",
      count(*) filter (where a."signedAt" is not null)::int as "signed",
      count(*) filter (where a."state"::text = any (${[...lapsedStates]}))::int as "lapsed"
    from "BatchRow" r join "Agreement" a on a."id" = r."subjectId" and a."employerId" = ${employerId}::uuid
    where r."runId" = ${runId}::uuid and r."result" = 'SENT'`;
  return rows[0] ?? { sent: 0, seen: 0, accepted: 0, signed: 0, lapsed: 0 };
}
