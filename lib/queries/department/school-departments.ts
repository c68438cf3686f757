import type { Connection } from '@/lib/db/client';
import { departmentsOf, type SchoolViewer, seesWholeSchool } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** Departments with their graduates by year and their reviewers; a reviewer limited to some sees those. */
export const schoolDepartments = defineQuery({
  name: 'school-departments',
  permission: 'school.graduates.read',
  async run(db: Connection, viewer: SchoolViewer) {
    const { schoolId } = viewer;
    const own = seesWholeSchool(viewer) ? {} : { id: { in: departmentsOf(viewer) } };
    const [departments, counts] = await Promise.all([
      db.department.findMany({
        where: { schoolId, ...own },
        orderBy: [{ name: 'asc' }],
        select: {
          id: true,
          name: true,
          scopes: {
            where: { membership: { state: 'ACTIVE' } },
            select: { membership: { select: { account: { select: { name: true } } } } },
          },
          _count: { select: { scopes: true } },
        },
      }),
      db.enrolment.groupBy({
        by: ['departmentId', 'graduationYear'],
        where: { schoolId },
        _count: { _all: true },
        orderBy: { graduationYear: 'desc' },
      }),
    ]);
    return departments.map(({ id, name, scopes, _count }) => {
      const years = counts
        .filter(({ departmentId }) => departmentId === id)
        .map(({ graduationYear: year, _count: { _all: count } }) => ({ year, count }));
      const reviewers = [...new Set(scopes.map(({ membership }) => membership.account.name))];
      return { id, name, years, reviewers, isUsed: years.length > 0 || _count.scopes > 0 };
    });
  },
});

/** Names of all departments of the school, for choices. */
export const departmentNames = defineQuery({
  name: 'department-names',
  permission: 'school.roster.write',
  async run(db: Connection, { schoolId }: SchoolViewer): Promise<string[]> {
    const rows = await db.department.findMany({
      where: { schoolId },
      orderBy: { name: 'asc' },
      select: { name: true },
    });
    return rows.map(({ name }) => name);
  },
});
