import { type Connection, databaseNow } from '@/lib/db/client';
import { employerSeason } from '@/lib/db/stores/counters';
import { countedYears, readNumbers, usualTimes } from '@/lib/db/stores/seasons';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { SEASON_WEEKS, seasonOf } from '@/lib/domain/agreement/season';
import { defineQuery } from '@/lib/queries/define-query';

/** How the letters of the viewer's employer to one class have come on, week by week; null before the first letter. */
export const ownSeason = defineQuery({
  name: 'own-season',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer, asked: number | undefined) {
    const now = await databaseNow(db);
    const scopeOf = (year: number): string => employerSeason(employerId, year);
    const years = await countedYears(db, scopeOf, now);
    const year = years.find((one) => one === asked) ?? years[0];
    if (year === undefined) return null;
    const [numbers, times] = await Promise.all([readNumbers(db, scopeOf(year)), usualTimes(db, { employerId }, year)]);
    return { year, years, times, season: seasonOf(numbers, now, SEASON_WEEKS) };
  },
});
