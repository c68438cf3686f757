import { open } from '@/lib/crypto/personal-data';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/** Members and open invitations of one employer: few by nature; what is beyond is cut. */
const MOST = 200;

/** Who acts for the viewer's employer, and who was asked to. Addresses are masked. */
export const employerMembers = defineQuery({
  name: 'employer-members',
  permission: 'employer.members.read',
  async run(db: Connection, { employerId }: EmployerViewer, _input: undefined) {
    const now = await databaseNow(db);
    const [members, invitations] = await Promise.all([
      db.membership.findMany({
        where: { employerId, state: 'ACTIVE' },
        include: { account: true },
        orderBy: { createdAt: 'asc' },
        take: MOST,
      }),
      db.membershipInvitation.findMany({
        where: { employerId, acceptedAt: null, closedAt: null, expiresAt: { gt: now } },
        orderBy: { createdAt: 'desc' },
        take: MOST,
      }),
    ]);
    return {
      members: members.map(({ id, role, account }) => ({
        id,
        role,
        name: account.name,
        mobile: account.mobileSealed ? maskMobile(open(account.mobileSealed)) : null,
        email: account.emailSealed ? maskEmail(open(account.emailSealed)) : null,
        lastSignedInAt: account.lastSignedInAt,
      })),
      invitations: invitations.map(({ id, role, name, channel, addressSealed, expiresAt }) => ({
        id,
        role,
        name,
        address: channel === 'SMS' ? maskMobile(open(addressSealed)) : maskEmail(open(addressSealed)),
        expiresAt,
      })),
    };
  },
});
