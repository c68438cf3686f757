import type { Connection, EnrolmentColumns } from '@/lib/db/client';
import { loadGraduateSnapshot } from '@/lib/db/stores/graduate-snapshot';
import { departmentsOf, type SchoolViewer, seesWholeSchool } from '@/lib/domain/access/viewer';
import { maskGraduate } from '@/lib/domain/agreement/graduate-snapshot';
import { defineQuery } from '@/lib/queries/define-query';

const columns = {
  personId: true,
  graduationYear: true,
  confirmedAt: true,
  state: true,
  linkedAt: true,
  refusalReason: true,
  updatedAt: true,
  requests: { where: { state: 'OPEN' }, select: { id: true, kind: true }, take: 5 },
  agreements: {
    // What nobody accepted is between employer and graduate: who courts whom is not the school's business.
    where: { acceptedAt: { not: null } },
    orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, state: true, stateSince: true, employer: { select: { name: true } } },
  },
} satisfies EnrolmentColumns;

/**
 * One graduate of the roster with the agreements he accepted; null = none this reviewer sees. Whole only on request, and then
 * the caller audits the read before it shows anything.
 */
export const schoolGraduate = defineQuery({
  name: 'school-graduate',
  permission: 'school.graduates.read',
  async run(db: Connection, viewer: SchoolViewer, { id, isWhole }: { id: string; isWhole: boolean }) {
    const found = await db.enrolment.findFirst({
      where: {
        id,
        schoolId: viewer.schoolId,
        ...(seesWholeSchool(viewer) ? {} : { departmentId: { in: departmentsOf(viewer) } }),
      },
      select: columns,
    });
    if (!found) return null;
    const { personId, agreements, ...enrolment } = found;
    const [graduate, account] = await Promise.all([
      loadGraduateSnapshot(db, id),
      // Whether somebody whom this school merely claims has an account is not its business.
      enrolment.linkedAt
        ? db.membership.findFirst({ where: { personId, state: 'ACTIVE' }, select: { createdAt: true } })
        : null,
    ]);
    return {
      ...enrolment,
      graduate: isWhole ? graduate : maskGraduate(graduate),
      activatedAt: account?.createdAt ?? null,
      agreements: agreements.map(({ employer, ...agreement }) => ({ ...agreement, employerName: employer.name })),
    };
  },
});
