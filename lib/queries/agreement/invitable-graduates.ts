import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import { liveStates } from '@/lib/db/stores/letter-sources';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';
import { cardOf } from './graduate-card';

const PAGE = 20;
const enrolmentParts = { include: { person: true, school: true, department: true } } as const;

interface InvitableInput {
  after?: Cursor;
  /** Only these enrolments: what was ticked among the favourites. */
  only?: readonly string[];
}

/** One page of the favourites a letter can go to, newest first, each with the letter or the draft there is already. */
export const invitableGraduates = defineQuery({
  name: 'invitable-graduates',
  permission: 'employer.agreements.write',
  async run(db: Connection, { employerId }: EmployerViewer, { after, only }: InvitableInput) {
    const favourites = await db.favourite.findMany({
      where: {
        employerId,
        ...(only ? { enrolmentId: { in: only.slice(0, PAGE) } } : {}),
        ...behind('addedAt', after, 'desc'),
      },
      include: { enrolment: enrolmentParts },
      orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    });
    const enrolmentIds = favourites.map(({ enrolmentId }) => enrolmentId);
    const [live, drafts] = await Promise.all([
      db.agreement.findMany({
        where: { employerId, enrolmentId: { in: enrolmentIds }, state: { in: liveStates } },
        select: { id: true, enrolmentId: true, state: true },
      }),
      db.invitationDraft.findMany({
        where: { employerId, enrolmentId: { in: enrolmentIds } },
        select: { enrolmentId: true, updatedAt: true },
      }),
    ]);
    const { rows, next } = pageOf(favourites, PAGE, ({ addedAt, id }) => ({ at: addedAt, id }));
    const liveOf = new Map(live.map((record) => [record.enrolmentId, record]));
    const draftOf = new Map(drafts.map((draft) => [draft.enrolmentId, draft.updatedAt]));
    return {
      next,
      rows: rows.map(({ enrolment }) => ({
        ...cardOf(enrolment),
        isEnrolled: enrolment.state === 'ENROLLED',
        live: liveOf.get(enrolment.id) ?? null,
        draftAt: draftOf.get(enrolment.id) ?? null,
      })),
    };
  },
});

export type InvitableGraduate = Awaited<ReturnType<typeof invitableGraduates>>['rows'][number];
