import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { directoryEntryShape, readDirectoryEntry } from '@/lib/domain/talent-service/directory-entry';
import { newId } from '@/lib/ids';

/** The operator enters a public institution that keeps archives, as he has just confirmed it. */
export const addTalentService = defineCommand({
  name: 'add-talent-service',
  permission: 'platform.talent-services',
  input: z
    .strictObject(directoryEntryShape)
    .transform(({ confirmed: _ticked, ...raw }, ctx) => readDirectoryEntry(raw, ctx)),
  event: 'TALENT_SERVICE_ADDED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId: confirmedById }, entry) {
    const id = newId();
    await db.talentService.create({
      data: { id, ...entry, createdAt: now, lastConfirmedAt: now, confirmedById },
    });
    return {
      result: { id },
      subject: { type: 'talent-service', id },
      facts: { name: entry.name, regionCode: entry.regionCode },
    };
  },
});
