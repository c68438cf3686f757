import type { Connection } from '@/lib/db/client';
import { liveStates } from '@/lib/db/stores/letter-sources';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { INVITATION_LIMITS } from '@/lib/domain/batch/invitations';
import { defineQuery } from '@/lib/queries/define-query';

/** Favourites without a live letter, as a workbook names them: reference and name; as many as one workbook holds. */
export const invitableNames = defineQuery({
  name: 'invitable-names',
  permission: 'employer.agreements.write',
  async run(db: Connection, { employerId }: EmployerViewer, _input: undefined) {
    const live = { employerId, state: { in: liveStates } };
    const favourites = await db.favourite.findMany({
      where: {
        employerId,
        enrolment: { state: 'ENROLLED', linkedAt: { not: null }, agreements: { none: live } },
      },
      orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
      take: INVITATION_LIMITS.rows,
      select: { id: true, enrolment: { select: { person: { select: { name: true } } } } },
    });
    return favourites.map(({ id, enrolment }) => ({ id, name: enrolment.person.name }));
  },
});
