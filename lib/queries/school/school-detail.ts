import { open } from '@/lib/crypto/personal-data';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { invitationState } from '@/lib/domain/membership/invitation';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/** More reviewers than any school has; a page that long helps nobody. */
const MOST = 200;

/** One school for the operator: its years and rules, who reviews, who is invited. Null when there is none. */
export const schoolDetail = defineQuery({
  name: 'school-detail',
  permission: 'platform.schools',
  async run(db: Connection, _viewer: OperatorViewer, { id }: { id: string }) {
    const school = await db.school.findUnique({
      where: { id },
      include: {
        years: { orderBy: { year: 'desc' } },
        policies: { orderBy: { version: 'desc' }, select: { year: true, levels: true } },
        departments: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
      },
    });
    if (!school) return null;
    const { years, policies, departments, contact, ...rest } = school;
    const { code, name, createdAt } = rest;
    return {
      id,
      code,
      name,
      createdAt,
      contact: contact as { name?: string | null; telephone?: string | null; email?: string | null } | null,
      departments,
      years: years.map(({ year, openedAt }) => ({
        year,
        openedAt,
        levels: policies.find((policy) => policy.year === year)?.levels ?? [],
      })),
      reviewers: await reviewersOf(db, id),
      invitations: await invitationsOf(db, id),
    };
  },
});

/** Who reviews for this school now, a row for each task. */
async function reviewersOf(db: Connection, schoolId: string) {
  const scopes = await db.reviewerScope.findMany({
    where: { membership: { schoolId, state: 'ACTIVE' } },
    include: { department: true, membership: { include: { account: { select: { name: true } } } } },
    orderBy: [{ membership: { createdAt: 'asc' } }, { id: 'asc' }],
    take: MOST,
  });
  return scopes.map(({ id, level, department, membership }) => ({
    id,
    name: membership.account.name,
    level,
    department: department?.name ?? null,
    since: membership.createdAt,
  }));
}

/** Invitations that were neither accepted nor closed, the latest first; addresses masked. */
async function invitationsOf(db: Connection, schoolId: string) {
  const [now, rows] = await Promise.all([
    databaseNow(db),
    db.membershipInvitation.findMany({
      where: { schoolId, acceptedAt: null, closedAt: null },
      include: { department: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST,
    }),
  ]);
  return rows.map((row) => {
    const address = open(row.addressSealed);
    return {
      id: row.id,
      name: row.name,
      address: row.channel === 'SMS' ? maskMobile(address) : maskEmail(address),
      level: row.level ?? 'SCHOOL',
      department: row.department?.name ?? null,
      expiresAt: row.expiresAt,
      state: invitationState(row, now),
    };
  });
}
