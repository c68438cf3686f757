import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import {
  changesForEmployers,
  directoryEntryShape,
  type DirectoryEntry,
  readDirectoryEntry,
} from '@/lib/domain/talent-service/directory-entry';
import { entryVersion, loadTalentService } from './load-talent-service';

/** Changes an entry and confirms it with that. Employers who took it over see what is different and decide. */
export const editTalentService = defineCommand({
  name: 'edit-talent-service',
  permission: 'platform.talent-services',
  input: z
    .strictObject({ ...directoryEntryShape, ...entryVersion })
    .transform(({ id, version, confirmed: _ticked, ...raw }, ctx) => ({
      id,
      version,
      entry: readDirectoryEntry(raw, ctx),
    })),
  event: 'TALENT_SERVICE_EDITED',
  atomic: 'transaction',
  load: loadTalentService,
  allow: () => allowed,
  async run({ db, now }, { actor, entry: before }, { id, version, entry }) {
    const grows = changesForEmployers(before, entry) ? 1 : 0;
    const { count } = await db.talentService.updateMany({
      where: { id, version, retiredAt: null },
      data: {
        ...entry,
        lastConfirmedAt: now,
        confirmedById: actor.accountId,
        revision: { increment: grows },
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refusal('TALENT_SERVICE_STALE');
    const keys = Object.keys(entry) as (keyof DirectoryEntry)[];
    const changed = keys.filter((key) => entry[key] !== before[key]);
    return { result: { id }, subject: { type: 'talent-service', id }, facts: { changed, version: version + 1 } };
  },
});
