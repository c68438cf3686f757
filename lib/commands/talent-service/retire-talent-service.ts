import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { entryVersion, loadTalentService } from './load-talent-service';

/** Takes an entry out of the directory: nobody can pick it any more, who follows it is told. */
export const retireTalentService = defineCommand({
  name: 'retire-talent-service',
  permission: 'platform.talent-services',
  input: z.strictObject(entryVersion),
  event: 'TALENT_SERVICE_RETIRED',
  atomic: 'transaction',
  load: loadTalentService,
  allow: () => allowed,
  async run({ db, now }, _subject, { id, version }) {
    const { count } = await db.talentService.updateMany({
      where: { id, version, retiredAt: null },
      data: { retiredAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('TALENT_SERVICE_STALE');
    return { result: { id }, subject: { type: 'talent-service', id }, facts: { version: version + 1 } };
  },
});
