import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { openYear } from '@/lib/db/stores/school-years';
import { allowed } from '@/lib/domain/access/decision';
import { graduationYearFits, graduationYearInput, levelsOf, reviewPathInput } from '@/lib/domain/school/opening';

/** The operator opens one more graduation year of a school. */
export const openSchoolYear = defineCommand({
  name: 'open-school-year',
  permission: 'platform.schools',
  input: z.strictObject({ schoolId: z.uuid('ID_INVALID'), year: graduationYearInput, levels: reviewPathInput }),
  event: 'SCHOOL_YEAR_OPENED',
  atomic: 'transaction',
  async load({ db, actor }, { schoolId }) {
    const school = await db.school.findUnique({ where: { id: schoolId }, select: { id: true } });
    return actor && school ? { actor, school } : null;
  },
  allow: () => allowed,
  async run({ db, now }, { actor, school }, { year, levels }) {
    if (!graduationYearFits(year, now)) throw new InvalidInput({ year: 'OPENING_YEAR_FAR' });
    const [schoolId, createdById] = [school.id, actor.accountId];
    await openYear(db, { schoolId, year, levels: levelsOf(levels), now, createdById });
    return {
      result: { id: schoolId, year },
      subject: { type: 'school', id: schoolId },
      facts: { year, levels: levelsOf(levels) },
    };
  },
});
