import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';

/** Takes a graduate off the list, with note and tags. Letters and agreements are not touched. */
export const removeFavourite = defineCommand({
  name: 'remove-favourite',
  permission: 'employer.favourites.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'FAVOURITE_REMOVED',
  atomic: 'transaction',
  load: async ({ db, actor }, { id }) =>
    actor?.party === 'EMPLOYER' ? db.favourite.findFirst({ where: { id, employerId: actor.employerId } }) : null,
  allow: () => allowed,
  async run({ db }, { id, employerId, enrolmentId }) {
    const { count } = await db.favourite.deleteMany({ where: { id, employerId } });
    if (count !== 1) throw new Refusal('FAVOURITE_STALE');
    return { result: { id }, subject: { type: 'favourite', id }, facts: { enrolmentId } };
  },
});
