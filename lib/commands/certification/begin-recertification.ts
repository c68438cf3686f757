import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { beginRound, mayBeginChange } from '@/lib/db/stores/certification';
import { loadOwnClaim } from './claim';

/**
 * A certified employer wants to change its name, legal person, licence …: a new round with everything of the last one.
 * Until it is handed in nothing else changes.
 */
export const beginRecertification = defineCommand({
  name: 'begin-recertification',
  permission: 'employer.certification.write',
  input: z.strictObject({}),
  event: 'RECERTIFICATION_BEGUN',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: (_actor, subject) => mayBeginChange(subject),
  async run({ db, now }, subject) {
    const { id } = await beginRound(db, subject, now);
    return { result: { id }, subject: { type: 'certification', id } };
  },
});
