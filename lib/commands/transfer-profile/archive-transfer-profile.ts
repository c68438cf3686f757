import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { loadTransferProfile } from './load-transfer-profile';

/** Puts an entry away: no new letter can use it, the letters that did keep their copy. It stays readable. */
export const archiveTransferProfile = defineCommand({
  name: 'archive-transfer-profile',
  permission: 'employer.transfer-profiles.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'TRANSFER_PROFILE_ARCHIVED',
  atomic: 'transaction',
  load: loadTransferProfile,
  allow: () => allowed,
  async run({ db, now }, { id, employerId, isDefault }) {
    const { count } = await db.transferProfile.updateMany({
      where: { id, employerId, archivedAt: null },
      data: { archivedAt: now, isDefault: false, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('TRANSFER_PROFILE_STALE');
    return {
      result: { id, wasDefault: isDefault },
      subject: { type: 'transfer-profile', id },
      facts: { wasDefault: isDefault },
    };
  },
});
