import type { Connection } from '@/lib/db/client';
import { departmentsOf, type SchoolViewer, seesWholeSchool } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** The names of the departments a reviewer is limited to; none for one who sees the whole school. */
export const reviewerDepartments = defineQuery({
  name: 'reviewer-departments',
  permission: 'school.home',
  async run(db: Connection, viewer: SchoolViewer): Promise<string[]> {
    const ids = departmentsOf(viewer);
    if (seesWholeSchool(viewer) || ids.length === 0) return [];
    const where = { id: { in: ids }, schoolId: viewer.schoolId };
    const rows = await db.department.findMany({ where, select: { name: true }, orderBy: { name: 'asc' } });
    return rows.map(({ name }) => name);
  },
});
