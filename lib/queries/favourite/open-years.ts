import { type Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** Graduation years that any school has opened for signing, the earliest first. */
export const openYears = defineQuery({
  name: 'open-years',
  permission: 'employer.favourites.write',
  async run(db: Connection, _viewer: EmployerViewer, _input: undefined): Promise<number[]> {
    const years = await db.$queryRaw<{ year: number }[]>`select distinct "year" from "SchoolYear" order by 1`;
    return years.map(({ year }) => year);
  },
});
