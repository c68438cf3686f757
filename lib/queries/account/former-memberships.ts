import { definePublicQuery } from '@/lib/queries/define-query';

const MOST = 10;

/** Where an account may act no more, the latest first; `at` is null where the moment was not kept. */
export const formerMemberships = definePublicQuery({
  name: 'former-memberships',
  openTo: 'the account of the session that asks, when it may act for nobody',
  async run(db, accountId: string) {
    const rows = await db.membership.findMany({
      where: { accountId, state: 'DISABLED' },
      orderBy: { disabledAt: { sort: 'desc', nulls: 'last' } },
      take: MOST,
      select: {
        id: true,
        party: true,
        disabledAt: true,
        employer: { select: { name: true } },
        school: { select: { name: true } },
      },
    });
    return rows.map(({ id, party, disabledAt, employer, school }) => ({
      id,
      party,
      at: disabledAt,
      organisation: employer?.name ?? school?.name ?? null,
    }));
  },
});
