import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { setAside } from '@/lib/db/stores/favourite-selection';
import { allowed } from '@/lib/domain/access/decision';
import { newId } from '@/lib/ids';

/** Takes a graduate off the list; can be taken back by the id of the removal. Letters and agreements are not touched. */
export const removeFavourite = defineCommand({
  name: 'remove-favourite',
  permission: 'employer.favourites.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'FAVOURITE_REMOVED',
  atomic: 'transaction',
  async load({ db, actor }, { id }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const favourite = await db.favourite.findFirst({ where: { id, employerId: actor.employerId } });
    return favourite && { id, enrolmentId: favourite.enrolmentId, accountId: actor.accountId };
  },
  allow: () => allowed,
  async run({ db, now }, { id, enrolmentId, accountId }) {
    const removalId = newId();
    if ((await setAside(db, [id], { removalId, accountId, now })) !== 1) throw new Refusal('FAVOURITE_STALE');
    return { result: { id, removalId }, subject: { type: 'favourite', id }, facts: { enrolmentId } };
  },
});
