import { type Connection, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { transferSchema } from '@/lib/domain/agreement/transfer';
import { differencesTo } from '@/lib/domain/talent-service/directory-entry';
import { checkTransfer } from '@/lib/domain/transfer-profile/checks';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';
import { entryView } from '@/lib/queries/talent-service/entry-view';
import { employerNature } from './employer-nature';

/**
 * One entry of the address book with the doubts about it, and what became of the directory's entry it was filled from;
 * null when it is not this employer's.
 */
export const transferProfileDetail = defineQuery({
  name: 'transfer-profile-detail',
  permission: 'employer.transfer-profiles.read',
  async run(db: Connection, { employerId }: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const row = await db.transferProfile.findFirst({ where: { id, employerId }, include: { talentService: true } });
    if (!row) return null;
    const { label, isDefault, version, createdAt, archivedAt, firstUsedAt, talentService } = row;
    const content = transferSchema.parse(row.content);
    const directory = talentService && entryView(talentService, await databaseNow(db));
    const isBehind = directory !== null && (row.talentServiceRevision ?? 0) < directory.revision;
    return {
      id,
      label,
      isDefault,
      version,
      createdAt,
      archivedAt,
      content,
      mayDelete: firstUsedAt === null,
      advice: checkTransfer(content, { employerNature: await employerNature(db, employerId) }),
      directory,
      /** What the directory says differently since the profile was filled from it. */
      differences: isBehind && !directory.isRetired ? differencesTo(directory.takenOver, content) : [],
    };
  },
});
