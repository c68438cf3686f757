import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { makeDefault } from '@/lib/db/stores/transfer-profiles';
import { allowed } from '@/lib/domain/access/decision';
import { loadTransferProfile } from './load-transfer-profile';

/** The entry a new letter starts with. One an employer, by the database. */
export const chooseDefaultTransferProfile = defineCommand({
  name: 'choose-default-transfer-profile',
  permission: 'employer.transfer-profiles.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'TRANSFER_PROFILE_DEFAULT_CHOSEN',
  atomic: 'transaction',
  load: loadTransferProfile,
  allow: () => allowed,
  async run({ db }, { id, employerId }) {
    if (!(await makeDefault(db, employerId, id))) throw new Refusal('TRANSFER_PROFILE_STALE');
    return { result: { id }, subject: { type: 'transfer-profile', id } };
  },
});
