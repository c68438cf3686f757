import type { MembershipFilter, Transaction } from '@/lib/db/client';
import type { ToldAccount } from '@/lib/db/stores/notices';
import type { AccountsMeant } from '@/lib/db/stores/outbox';
import type { ReviewLevel } from '@/lib/domain/agreement/states';

interface Parties {
  employerId: string;
  schoolId: string;
  departmentId: string;
  enrolment: { personId: string };
}

const columns = {
  id: true,
  locale: true,
  emailSealed: true,
  mobileSealed: true,
  noticeChoices: { select: { kind: true, mail: true, sms: true } },
} as const;

/** Whoever acts for an employer in what is to be answered; readers only look. */
const actingRoles: MembershipFilter = { role: { in: ['ADMINISTRATOR', 'RECRUITER'] } };

/**
 * The accounts behind a side at this moment. Reviewers only while it is the turn of `level`, and only those who
 * may review it: nobody is told of what he could not open.
 */
export async function recipientsOf(
  db: Transaction,
  side: string,
  agreement: Parties,
  level: ReviewLevel | null | undefined,
): Promise<ToldAccount[]> {
  const { employerId, schoolId, departmentId } = agreement;
  const filters: Record<string, MembershipFilter> = {
    EMPLOYER: { employerId, ...actingRoles },
    GRADUATE: { personId: agreement.enrolment.personId },
    ...(level
      ? { SCHOOL: { schoolId, scopes: { some: level === 'SCHOOL' ? { level } : { level, departmentId } } } }
      : {}),
  };
  const filter = filters[side];
  return filter ? membersOf(db, filter) : [];
}

/** The active accounts a message is meant for, at this moment. */
export async function accountsMeant(db: Transaction, meant: AccountsMeant): Promise<ToldAccount[]> {
  if ('accountId' in meant) {
    const account = await db.account.findFirst({ where: { id: meant.accountId, status: 'ACTIVE' }, select: columns });
    return account ? [told(account)] : [];
  }
  if ('employerId' in meant) {
    const { employerId, role } = meant;
    return membersOf(db, { employerId, ...(role ? { role } : actingRoles) });
  }
  if ('personId' in meant) return membersOf(db, { personId: meant.personId });
  const { schoolId, level, except } = meant;
  const others: MembershipFilter = except ? { accountId: { not: except } } : {};
  return membersOf(db, { schoolId, scopes: { some: level ? { level } : {} }, ...others });
}

/** Has this person an account to be told by? One that was closed does not count. */
export async function hasAccount(db: Transaction, personId: string): Promise<boolean> {
  const where = { personId, account: { status: { not: 'CLOSED' as const } } };
  return (await db.membership.findFirst({ where, select: { id: true } })) !== null;
}

async function membersOf(db: Transaction, filter: MembershipFilter): Promise<ToldAccount[]> {
  const members = await db.membership.findMany({
    where: { ...filter, state: 'ACTIVE', account: { status: 'ACTIVE' } },
    select: { account: { select: columns } },
    orderBy: { id: 'asc' },
  });
  return members.map(({ account }) => told(account));
}

function told({ id, ...account }: Omit<ToldAccount, 'accountId'> & { id: string }): ToldAccount {
  return { accountId: id, ...account };
}
