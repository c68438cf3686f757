import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { adviseTransfer } from '@/lib/domain/agreement/advice';
import { transferSchema } from '@/lib/domain/agreement/transfer';
import { readCursor, writeCursor } from '@/lib/domain/rules/list-cursor';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 20;

interface Question {
  isArchived: boolean;
  after?: string;
}

/** A page of the address book, newest first: those in use, or those put away. */
export const transferProfileList = defineQuery({
  name: 'transfer-profile-list',
  permission: 'employer.transfer-profiles.read',
  async run(db: Connection, { employerId }: EmployerViewer, { isArchived, after }: Question) {
    const cursor = readCursor(after);
    const found = await db.transferProfile.findMany({
      where: {
        employerId,
        archivedAt: isArchived ? { not: null } : null,
        ...(cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] } : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    });
    const rows = found.slice(0, PAGE).map(({ id, label, isDefault, createdAt, archivedAt, content: stored }) => {
      const content = transferSchema.parse(stored);
      return { id, label, isDefault, createdAt, archivedAt, content, doubts: adviseTransfer(content).length };
    });
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    return { rows, next: last ? writeCursor({ at: last.createdAt, id: last.id }) : undefined };
  },
});
