import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** The sign-ins of institutions that open the viewer's account. `school` is null for the platform's own. */
export const ownInstitutionLinks = defineQuery({
  name: 'own-institution-links',
  permission: 'own.account',
  async run(db: Connection, { accountId }: Viewer, _input: undefined) {
    const rows = await db.federatedIdentity.findMany({
      where: { accountId },
      orderBy: { linkedAt: 'asc' },
      select: { id: true, linkedAt: true, lastUsedAt: true, school: { select: { name: true } } },
    });
    return rows.map(({ school, ...row }) => ({ ...row, school: school?.name ?? null }));
  },
});
