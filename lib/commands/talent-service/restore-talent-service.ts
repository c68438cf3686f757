import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { entryVersion, loadTalentService } from './load-talent-service';

/** Puts a retired entry back as it was, with the confirmation it had: an old one shows as old. */
export const restoreTalentService = defineCommand({
  name: 'restore-talent-service',
  permission: 'platform.talent-services',
  input: z.strictObject(entryVersion),
  event: 'TALENT_SERVICE_RESTORED',
  atomic: 'transaction',
  load: loadTalentService,
  allow: () => allowed,
  async run({ db }, _subject, { id, version }) {
    const { count } = await db.talentService.updateMany({
      where: { id, version, NOT: { retiredAt: null } },
      data: { retiredAt: null, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('TALENT_SERVICE_STALE');
    return { result: { id }, subject: { type: 'talent-service', id }, facts: { version: version + 1 } };
  },
});
