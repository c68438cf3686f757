import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { judgeTransfer } from '@/lib/domain/agreement/pre-flight/letter-rules';
import { transferSchema } from '@/lib/domain/agreement/transfer';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
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
    const found = await db.transferProfile.findMany({
      where: {
        employerId,
        archivedAt: isArchived ? { not: null } : null,
        ...behind('createdAt', readCursor(after), 'desc'),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    });
    const { rows: shown, next } = pageOf(found, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
    const rows = shown.map(({ id, label, isDefault, createdAt, archivedAt, content: stored }) => {
      const content = transferSchema.parse(stored);
      return { id, label, isDefault, createdAt, archivedAt, content, doubts: judgeTransfer(content).length };
    });
    return { rows, next };
  },
});
