import { z } from 'zod';
import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { findRoster, rosterYears } from '@/lib/db/stores/school-roster';
import { departmentsOf, type SchoolViewer, seesWholeSchool } from '@/lib/domain/access/viewer';
import { isProgress } from '@/lib/domain/roster/progress';
import { maskIdentityNumber } from '@/lib/domain/rules/masking';
import { normaliseLine } from '@/lib/domain/rules/text';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 50;

/** Filters of the list; nonsense counts as none. `text` never stands in an address, `after` is the id of a row. */
export interface GraduateFilters {
  year?: string;
  department?: string;
  progress?: string;
  text?: string;
  after?: string;
}

/** Where the list stands after this row, as a key the index is read along; null for none of this school. */
async function placeOf(db: Connection, { schoolId }: SchoolViewer, id: string | undefined) {
  if (!z.uuid().safeParse(id).success) return null;
  return db.enrolment.findFirst({ where: { id, schoolId }, select: { id: true, studentNumber: true } });
}

/** The roster as this reviewer sees it: his departments, or the whole school; identity numbers masked. */
export const schoolGraduates = defineQuery({
  name: 'school-graduates',
  permission: 'school.graduates.read',
  async run(db: Connection, viewer: SchoolViewer, filters: GraduateFilters) {
    const after = await placeOf(db, viewer, filters.after);
    const [rows, years, departments] = await Promise.all([
      findRoster(db, viewer, {
        year: /^20\d{2}$/.test(filters.year ?? '') ? Number(filters.year) : null,
        departmentId: z.uuid().safeParse(filters.department).data ?? null,
        progress: isProgress(filters.progress) ? filters.progress : null,
        text: normaliseLine(filters.text ?? '').slice(0, 60) || null,
        after,
        take: PAGE + 1,
      }),
      rosterYears(db, viewer.schoolId),
      db.department.findMany({
        where: {
          schoolId: viewer.schoolId,
          ...(seesWholeSchool(viewer) ? {} : { id: { in: departmentsOf(viewer) } }),
        },
        orderBy: { name: 'asc' },
        select: { id: true, name: true },
      }),
    ]);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      years,
      departments,
      items: page.map(({ numberSealed, ...row }) => ({
        ...row,
        identityNumber: maskIdentityNumber(open(numberSealed)),
      })),
      isFirst: after === null,
      next: rows.length > PAGE && last ? last.id : null,
    };
  },
});
