import { behind } from '@/lib/db/behind';
import { open } from '@/lib/crypto/personal-data';
import { type Connection, databaseNow } from '@/lib/db/client';
import { memberScope } from '@/lib/db/stores/members';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

const SIZE = 30;
/** Invitations open for one employer: few by nature; what is beyond is cut. */
const MOST = 100;

/** Who acts, or acted, for the viewer's organisation, the longest member first, a page. Addresses are masked. */
export const organisationMembers = defineQuery({
  name: 'organisation-members',
  permission: 'members.read',
  async run(db: Connection, viewer: Viewer, { after }: { after?: Cursor }) {
    const rows = await db.membership.findMany({
      where: { ...(memberScope(viewer) ?? { id: viewer.membershipId }), ...behind('createdAt', after, 'asc') },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: SIZE + 1,
      select: {
        id: true,
        role: true,
        state: true,
        createdAt: true,
        scopes: { select: { level: true } },
        account: { select: { name: true, mobileSealed: true, emailSealed: true, lastSignedInAt: true } },
      },
    });
    const page = pageOf(rows, SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return {
      ...page,
      rows: page.rows.map(({ id, role, state, scopes, account }) => ({
        id,
        role,
        isActive: state === 'ACTIVE',
        isSelf: id === viewer.membershipId,
        levels: [...new Set(scopes.map(({ level }) => level))],
        name: account.name,
        mobile: account.mobileSealed ? maskMobile(open(account.mobileSealed)) : null,
        email: account.emailSealed ? maskEmail(open(account.emailSealed)) : null,
        lastSignedInAt: account.lastSignedInAt,
      })),
    };
  },
});

/** Colleagues an employer asked who have not answered yet. */
export const openInvitations = defineQuery({
  name: 'open-invitations',
  permission: 'employer.members.write',
  async run(db: Connection, viewer: Viewer, _input: undefined) {
    const now = await databaseNow(db);
    const employerId = viewer.party === 'EMPLOYER' ? viewer.employerId : '';
    const rows = await db.membershipInvitation.findMany({
      where: { employerId, acceptedAt: null, closedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      take: MOST,
      select: { id: true, role: true, name: true, channel: true, addressSealed: true, expiresAt: true },
    });
    return rows.map(({ channel, addressSealed, ...row }) => ({
      ...row,
      address: channel === 'SMS' ? maskMobile(open(addressSealed)) : maskEmail(open(addressSealed)),
    }));
  },
});
