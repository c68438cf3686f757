import type { ProceedingRecord } from '@/lib/db/client';
import type { Side } from '@/lib/domain/proceeding/states';

/** What a list reads with a proceeding. */
export const rowInclude = {
  agreement: {
    select: {
      id: true,
      termsId: true,
      terms: { select: { id: true, content: true } },
      employer: { select: { name: true } },
      enrolment: {
        select: {
          majorName: true,
          studentNumber: true,
          person: { select: { name: true } },
          department: { select: { name: true } },
        },
      },
    },
  },
} as const;

type Row = ProceedingRecord<{ include: typeof rowInclude }>;

/** One line of a list: who with whom, what was asked, and where it stands since when. */
export function rowOf({ id, kind, state, stateSince, requestedAt, requestedBy, noticeUntil, agreement }: Row) {
  const { employer, enrolment, termsId, terms } = agreement;
  const content = terms.find((version) => version.id === termsId)?.content as { terms: { post: string } } | undefined;
  return {
    ...{ id, kind, state, stateSince, requestedAt, noticeUntil },
    requestedBy: requestedBy as Side,
    agreementId: agreement.id,
    employer: employer.name,
    graduate: enrolment.person.name,
    department: enrolment.department.name,
    major: enrolment.majorName,
    studentNumber: enrolment.studentNumber,
    post: content?.terms.post ?? '',
  };
}

export type ProceedingRow = ReturnType<typeof rowOf>;
