import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { hasDefault, makeDefault } from '@/lib/db/stores/transfer-profiles';
import { allowed } from '@/lib/domain/access/decision';
import { loadAnyTransferProfile } from './load-transfer-profile';

/** Takes an archived entry back into use; where there is no default, it becomes the default. */
export const restoreTransferProfile = defineCommand({
  name: 'restore-transfer-profile',
  permission: 'employer.transfer-profiles.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'TRANSFER_PROFILE_RESTORED',
  atomic: 'transaction',
  load: loadAnyTransferProfile,
  allow: () => allowed,
  async run({ db }, { id, employerId }) {
    const isFirst = !(await hasDefault(db, employerId));
    const { count } = await db.transferProfile.updateMany({
      where: { id, employerId, NOT: { archivedAt: null } },
      data: { archivedAt: null, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('TRANSFER_PROFILE_STALE');
    if (isFirst) await makeDefault(db, employerId, id);
    return { result: { id }, subject: { type: 'transfer-profile', id } };
  },
});
