import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed, when } from '@/lib/domain/access/decision';
import { loadAnyTransferProfile } from './load-transfer-profile';

/**
 * Removes an entry no letter was ever sent with. One that was used is archived instead; the database refuses to delete
 * it whoever asks.
 */
export const deleteTransferProfile = defineCommand({
  name: 'delete-transfer-profile',
  permission: 'employer.transfer-profiles.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    version: z.coerce.number('ID_INVALID').int('ID_INVALID'),
  }),
  event: 'TRANSFER_PROFILE_DELETED',
  atomic: 'transaction',
  load: loadAnyTransferProfile,
  allow: (_actor, { firstUsedAt }) => (firstUsedAt ? when(false, 'TRANSFER_PROFILE_USED') : allowed),
  async run({ db }, { id, employerId, isDefault }, { version }) {
    const { count } = await db.transferProfile.deleteMany({ where: { id, employerId, version, firstUsedAt: null } });
    if (count !== 1) throw new Refusal('TRANSFER_PROFILE_STALE');
    return {
      result: { id, wasDefault: isDefault },
      subject: { type: 'transfer-profile', id },
      facts: { wasDefault: isDefault },
    };
  },
});
