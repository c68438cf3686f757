import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { changeRound, roundToEdit } from '@/lib/db/stores/certification';
import { platformChoiceInput, platformsOf } from '@/lib/domain/certification/platforms';
import { allowWork, loadOwnClaim } from './claim';

/** Figure 4: what the certification shall serve. */
export const choosePlatforms = defineCommand({
  name: 'choose-platforms',
  permission: 'employer.certification.write',
  input: z.strictObject({ platforms: platformChoiceInput }),
  event: 'CERTIFICATION_PLATFORMS_CHOSEN',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, subject, { platforms }) {
    const round = await roundToEdit(db, subject, now);
    await changeRound(db, round, { platforms: platformsOf(platforms) });
    return { result: null, subject: { type: 'certification', id: round.id }, facts: { platforms } };
  },
});
