import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { requestOpening, schoolNamed } from '@/lib/db/stores/opening-requests';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { when } from '@/lib/domain/access/decision';
import { nextGraduationYear } from '@/lib/domain/favourite/search';
import { normaliseLine } from '@/lib/domain/rules/text';
import { graduationYearFits } from '@/lib/domain/school/opening';

/**
 * An employer whose search was empty asks the school to open a year, once a day. Names school, year and employer;
 * whom the employer looked for is no part of it.
 */
export const askSchoolToOpen = defineCommand({
  name: 'ask-school-to-open',
  permission: 'employer.favourites.write',
  input: z.strictObject({
    school: z.string().max(100, 'FIELD_TOO_LONG').transform(normaliseLine),
    /** Without one the class that graduates next is meant. */
    year: z
      .string()
      .regex(/^(20\d\d)?$/, 'OPENING_YEAR_INVALID')
      .transform(Number),
  }),
  event: 'SCHOOL_OPENING_ASKED',
  atomic: 'transaction',
  async load({ db, actor, now }, { school: typed, year: asked }) {
    const school = actor?.party === 'EMPLOYER' ? await schoolNamed(db, typed) : null;
    return actor?.party === 'EMPLOYER' && school ? { actor, school, year: asked || nextGraduationYear(now) } : null;
  },
  allow: (_actor, { school, year }, now) =>
    school.years.some((one) => one.year === year)
      ? when(false, 'OPENING_DONE_ALREADY')
      : when(graduationYearFits(year, now), 'OPENING_YEAR_FAR_OFF'),
  async run({ db, now }, { actor: { employerId, employerName, accountId }, school, year }) {
    const id = await requestOpening(db, { employerId, askedById: accountId, school, year, now });
    await tellAccounts(db, {
      eventId: id,
      template: 'OPENING_ASKED',
      facts: { employer: employerName, year: String(year) },
      now,
      to: { schoolId: school.id, level: 'SCHOOL' },
      link: '/school',
    });
    return { result: { id }, subject: { type: 'school', id: school.id }, facts: { year } };
  },
});
