import { type Connection, databaseNow } from '@/lib/db/client';
import { schoolSeason } from '@/lib/db/stores/counters';
import { everyState } from '@/lib/db/stores/employer-counts';
import { readNumbers, usualTimes } from '@/lib/db/stores/seasons';
import { type SchoolViewer, seesWholeSchool } from '@/lib/domain/access/viewer';
import { SEASON_WEEKS, seasonOf } from '@/lib/domain/agreement/season';
import { defineQuery } from '@/lib/queries/define-query';

/** How the letters to one class of the viewer's school have come on; null for who does not see the whole school. */
export const schoolYearSeason = defineQuery({
  name: 'school-year-season',
  permission: 'school.home',
  async run(db: Connection, viewer: SchoolViewer, year: number) {
    if (!seesWholeSchool(viewer)) return null;
    const { schoolId } = viewer;
    const [now, numbers] = await Promise.all([databaseNow(db), readNumbers(db, schoolSeason(schoolId, year))]);
    const season = seasonOf(numbers, now, SEASON_WEEKS);
    if (season.totals.SENT === 0) return null;
    return { year, season, counts: everyState(numbers), times: await usualTimes(db, { schoolId }, year) };
  },
});
