import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { judgeTransfer } from '@/lib/domain/agreement/pre-flight/letter-rules';
import { transferSchema } from '@/lib/domain/agreement/transfer';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

/** One entry of the address book with the doubts about it; null when it is not this employer's. */
export const transferProfileDetail = defineQuery({
  name: 'transfer-profile-detail',
  permission: 'employer.transfer-profiles.read',
  async run(db: Connection, { employerId }: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const row = await db.transferProfile.findFirst({ where: { id, employerId } });
    if (!row) return null;
    const { label, isDefault, version, createdAt, archivedAt } = row;
    const content = transferSchema.parse(row.content);
    return { id, label, isDefault, version, createdAt, archivedAt, content, advice: judgeTransfer(content) };
  },
});
