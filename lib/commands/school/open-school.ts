import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { openYear } from '@/lib/db/stores/school-years';
import { allowed } from '@/lib/domain/access/decision';
import { graduationYearFits, levelsOf, schoolOpeningShape } from '@/lib/domain/school/opening';
import { newId } from '@/lib/ids';

/** The operator opens a school with its first graduation year and the way its reviews go. */
export const openSchool = defineCommand({
  name: 'open-school',
  permission: 'platform.schools',
  input: z.strictObject(schoolOpeningShape),
  event: 'SCHOOL_OPENED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId }, { code, name, year, levels, ...contact }) {
    if (!graduationYearFits(year, now)) throw new InvalidInput({ year: 'OPENING_YEAR_FAR' });
    const schoolId = newId();
    await db.school.create({
      data: {
        id: schoolId,
        code,
        name,
        contact: {
          name: contact.contactName,
          telephone: contact.contactTelephone,
          email: contact.contactEmail,
          address: null,
          postcode: null,
        },
        createdAt: now,
      },
    });
    await openYear(db, { schoolId, year, levels: levelsOf(levels), now, createdById: accountId });
    return {
      result: { id: schoolId },
      subject: { type: 'school', id: schoolId },
      facts: { code, year, levels: levelsOf(levels) },
    };
  },
});
