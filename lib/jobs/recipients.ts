import type { MembershipFilter, Transaction } from '@/lib/db/client';
import { levelOfState, type AgreementState } from '@/lib/domain/agreement/states';

export interface Recipient {
  side: string;
  accountId: string;
  locale: string;
  emailSealed: Uint8Array | null;
}

interface Parties {
  employerId: string;
  schoolId: string;
  departmentId: string;
  enrolment: { personId: string };
}

/**
 * The accounts behind a side at this moment. Reviewers only while it is their level's turn, and only those who
 * may review it: nobody is told of what he could not open.
 */
export async function recipientsOf(
  db: Transaction,
  side: string,
  agreement: Parties,
  to: AgreementState,
): Promise<Recipient[]> {
  const level = levelOfState(to);
  const { employerId, schoolId, departmentId } = agreement;
  const filters: Record<string, MembershipFilter> = {
    EMPLOYER: { employerId, role: { in: ['ADMINISTRATOR', 'RECRUITER'] } },
    GRADUATE: { personId: agreement.enrolment.personId },
    ...(level
      ? { SCHOOL: { schoolId, scopes: { some: { level, OR: [{ departmentId: null }, { departmentId }] } } } }
      : {}),
  };
  const filter = filters[side];
  if (!filter) return [];
  const members = await db.membership.findMany({ where: { ...filter, state: 'ACTIVE' }, include: { account: true } });
  return members.map(({ account }) => ({
    side,
    accountId: account.id,
    locale: account.locale,
    emailSealed: account.emailSealed,
  }));
}
