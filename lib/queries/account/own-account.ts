import type { Connection } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import type { Viewer } from '@/lib/domain/access/viewer';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/** The viewer's own account as its pages show it: addresses masked, and what can prove who he is. */
export const ownAccount = defineQuery({
  name: 'own-account',
  permission: 'own.account',
  async run(db: Connection, { accountId }: Viewer, _input: undefined) {
    const [account, { mobile, email, passwordHash }] = await Promise.all([
      db.account.findUniqueOrThrow({
        where: { id: accountId },
        select: {
          name: true,
          createdAt: true,
          passwordChangedAt: true,
          memberships: {
            where: { state: 'ACTIVE' },
            orderBy: { createdAt: 'asc' },
            select: { id: true, party: true, role: true, ...organisation },
          },
        },
      }),
      accountTargets(db, accountId),
    ]);
    const memberships = account.memberships.map(({ id, party, role, employer, school, scopes }) => ({
      id,
      party,
      role,
      organisation: employer?.name ?? school?.name ?? null,
      levels: [...new Set(scopes.map(({ level }) => level))],
    }));
    return {
      name: account.name,
      createdAt: account.createdAt,
      passwordChangedAt: account.passwordChangedAt,
      memberships,
      /** A graduate's name comes from the school. */
      mayRename: memberships.every(({ party }) => party !== 'GRADUATE'),
      mobile: mobile ? maskMobile(mobile) : null,
      email: email ? maskEmail(email) : null,
      hasPassword: passwordHash !== null,
    };
  },
});
export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>;

const organisation = {
  employer: { select: { name: true } },
  school: { select: { name: true } },
  scopes: { select: { level: true } },
} as const;
