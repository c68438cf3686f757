import { definePublicQuery } from '@/lib/queries/define-query';

/** For whom an account may act; read before a viewer exists, so it is scoped by the session's own account. */
export const membershipsOf = definePublicQuery({
  name: 'memberships',
  openTo: 'the account of the session that asks, before it has chosen for whom it acts',
  async run(db, accountId: string) {
    const rows = await db.membership.findMany({
      where: { accountId, state: 'ACTIVE' },
      orderBy: { createdAt: 'asc' },
      select: {
        id: true,
        party: true,
        role: true,
        employer: { select: { name: true } },
        school: { select: { name: true } },
        account: { select: { name: true } },
      },
    });
    return rows.map(({ id, party, role, employer, school, account }) => ({
      id,
      party,
      role,
      name: account.name,
      organisation: employer?.name ?? school?.name ?? null,
    }));
  },
});
