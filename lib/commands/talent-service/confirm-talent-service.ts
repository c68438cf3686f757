import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { entryVersion, loadTalentService } from './load-talent-service';

/** 今天已核实: everything the entry says was confirmed with the institution and is still right. */
export const confirmTalentService = defineCommand({
  name: 'confirm-talent-service',
  permission: 'platform.talent-services',
  input: z.strictObject(entryVersion),
  event: 'TALENT_SERVICE_CONFIRMED',
  atomic: 'transaction',
  load: loadTalentService,
  allow: () => allowed,
  async run({ db, now }, { actor }, { id, version }) {
    const { count } = await db.talentService.updateMany({
      where: { id, version, retiredAt: null },
      data: { lastConfirmedAt: now, confirmedById: actor.accountId, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('TALENT_SERVICE_STALE');
    return { result: { id }, subject: { type: 'talent-service', id }, facts: { version: version + 1 } };
  },
});
