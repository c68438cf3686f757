import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { followed, hasDefault, makeDefault } from '@/lib/db/stores/transfer-profiles';
import { allowed } from '@/lib/domain/access/decision';
import { newId } from '@/lib/ids';
import { profileShape, readProfile } from './profile-input';

/** A new entry of the address book; the first one becomes the default by itself. */
export const createTransferProfile = defineCommand({
  name: 'create-transfer-profile',
  permission: 'employer.transfer-profiles.write',
  input: z.strictObject(profileShape).transform(readProfile),
  event: 'TRANSFER_PROFILE_CREATED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'EMPLOYER' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { employerId }, { label, isDefault, content, source }) {
    const id = newId();
    const follows = await followed(db, source, content);
    await db.transferProfile.create({ data: { id, employerId, label, content, ...follows, createdAt: now } });
    if (isDefault || !(await hasDefault(db, employerId))) await makeDefault(db, employerId, id);
    return { result: { id }, subject: { type: 'transfer-profile', id } };
  },
});
