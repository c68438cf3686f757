import type { Connection } from '@/lib/db/client';
import type { MinimumWage } from '@/lib/domain/reference/minimum-wage';

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Every minimum wage that was ever loaded: about a hundred rows, judged by day and place in the domain. */
export async function minimumWages(db: Connection): Promise<MinimumWage[]> {
  const rows = await db.minimumWage.findMany({ orderBy: [{ regionCode: 'asc' }, { grade: 'asc' }] });
  return rows.map(({ effectiveOn, endsOn, ...wage }) => ({
    ...wage,
    effectiveOn: dayOf(effectiveOn),
    endsOn: endsOn && dayOf(endsOn),
  }));
}
