import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { followed, holdDefault, makeDefault } from '@/lib/db/stores/transfer-profiles';
import { allowed } from '@/lib/domain/access/decision';
import { loadTransferProfile } from './load-transfer-profile';
import { profileShape, readProfile } from './profile-input';

/** Changes an entry of the address book. Letters already sent keep their copy: it is part of what was offered. */
export const editTransferProfile = defineCommand({
  name: 'edit-transfer-profile',
  permission: 'employer.transfer-profiles.write',
  input: z
    .strictObject({
      ...profileShape,
      id: z.uuid('ID_INVALID'),
      version: z.coerce.number('ID_INVALID').int('ID_INVALID'),
    })
    .transform(({ id, version, ...raw }, ctx) => ({ id, version, ...readProfile(raw, ctx) })),
  event: 'TRANSFER_PROFILE_EDITED',
  atomic: 'transaction',
  load: loadTransferProfile,
  allow: () => allowed,
  async run({ db }, { id, employerId }, { version, label, isDefault, content, source }) {
    const follows = await followed(db, source, content);
    if (isDefault) await holdDefault(db, employerId);
    const { count } = await db.transferProfile.updateMany({
      where: { id, employerId, version, archivedAt: null },
      data: { label, content, ...follows, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('TRANSFER_PROFILE_STALE');
    if (isDefault) await makeDefault(db, employerId, id);
    return { result: { id }, subject: { type: 'transfer-profile', id }, facts: { version: version + 1 } };
  },
});
