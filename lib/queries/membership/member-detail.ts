import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import { findMember } from '@/lib/db/stores/members';
import type { Viewer } from '@/lib/domain/access/viewer';
import { kindOfPurpose, type UploadKind } from '@/lib/domain/certification/materials';
import { ADMINISTRATOR_PROOF } from '@/lib/domain/membership/administrator-request';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

const SIZE = 30;

/** One member of the viewer's organisation with a page of what he did for it; null for everybody else's. */
export const memberDetail = defineQuery({
  name: 'member-detail',
  permission: 'members.write',
  async run(db: Connection, viewer: Viewer, { id, after }: { id: string; after?: Cursor }) {
    const member = await findMember(db, viewer, id);
    if (!member) return null;
    const rows = await db.auditEvent.findMany({
      where: { membershipId: id, ...behind('at', after, 'desc') },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: SIZE + 1,
      select: { id: true, at: true, type: true, subjectType: true, subjectId: true, facts: true },
    });
    const deeds = pageOf(rows, SIZE, ({ at, id: last }) => ({ at, id: last }));
    const rowsShown = deeds.rows.map(({ facts, ...row }) => ({ ...row, file: kindOfFile(facts) }));
    const { role, state, createdAt, account } = member;
    return {
      id,
      role,
      isActive: state === 'ACTIVE',
      isSelf: id === viewer.membershipId,
      isClosed: account.status === 'CLOSED',
      name: account.name,
      createdAt,
      deeds: { ...deeds, rows: rowsShown },
    };
  },
});

/** Which kind of paper a read was of; null for every other deed. */
function kindOfFile(facts: unknown): UploadKind | typeof ADMINISTRATOR_PROOF | null {
  const purpose = typeof facts === 'object' && facts !== null && 'purpose' in facts ? String(facts.purpose) : '';
  return purpose === ADMINISTRATOR_PROOF ? ADMINISTRATOR_PROOF : kindOfPurpose(purpose);
}
