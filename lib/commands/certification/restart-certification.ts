import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { roundToEdit } from '@/lib/db/stores/certification';
import { all, when } from '@/lib/domain/access/decision';
import { allowWork, loadOwnClaim } from './claim';

/** After a rejection: a new round with everything of the old one, to be mended and handed in again. */
export const restartCertification = defineCommand({
  name: 'restart-certification',
  permission: 'employer.certification.write',
  input: z.strictObject({}),
  event: 'CERTIFICATION_RESTARTED',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow(actor, subject) {
    const isRejected = subject.round?.state === 'REJECTED';
    return all(allowWork(actor, subject), when(isRejected, 'CERTIFICATION_OPEN_EXISTS'));
  },
  async run({ db, now }, subject) {
    const round = await roundToEdit(db, subject, now);
    return { result: { id: round.id }, subject: { type: 'certification', id: round.id } };
  },
});
