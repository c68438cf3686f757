import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { transferSchema } from '@/lib/domain/agreement/transfer';
import { differencesTo, takenOver } from '@/lib/domain/talent-service/directory-entry';
import type { CommandContext } from '@/lib/commands/define-command';

const whole = z.coerce.number('ID_INVALID').int('ID_INVALID');

/** A profile in use that follows an entry of the directory still in use; null for every other. */
async function loadFollower({ db, actor }: CommandContext, { id }: { id: string }) {
  if (actor?.party !== 'EMPLOYER') return null;
  const profile = await db.transferProfile.findFirst({
    where: { id, employerId: actor.employerId, archivedAt: null, talentService: { retiredAt: null } },
    include: { talentService: true },
  });
  return profile?.talentService ? { profile, entry: profile.talentService } : null;
}

/**
 * Takes over what the directory says now, as the page showed it: when the profile or the entry changed since, nothing
 * happens. Letters already sent keep their copy.
 */
export const adoptDirectoryEntry = defineCommand({
  name: 'adopt-directory-entry',
  permission: 'employer.transfer-profiles.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), version: whole, revision: whole }),
  event: 'TRANSFER_PROFILE_DIRECTORY_ADOPTED',
  atomic: 'transaction',
  load: loadFollower,
  allow: () => allowed,
  async run({ db }, { profile, entry }, { id, version, revision }) {
    if (entry.revision !== revision) throw new Refusal('TRANSFER_PROFILE_STALE');
    const content = transferSchema.parse(profile.content);
    const differences = differencesTo(takenOver(entry), content);
    const taken = Object.fromEntries(differences.map(({ field, directory }) => [field, directory]));
    const { count } = await db.transferProfile.updateMany({
      where: { id, employerId: profile.employerId, version, archivedAt: null },
      data: {
        content: transferSchema.parse({ ...content, ...taken }),
        talentServiceRevision: revision,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refusal('TRANSFER_PROFILE_STALE');
    return {
      result: { id },
      subject: { type: 'transfer-profile', id },
      facts: { talentServiceId: entry.id, revision, fields: differences.map(({ field }) => field) },
    };
  },
});
