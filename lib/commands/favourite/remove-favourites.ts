import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { lockFavourites, setAside } from '@/lib/db/stores/favourite-selection';
import { allowed } from '@/lib/domain/access/decision';
import { chosenForm } from '@/lib/domain/favourite/selection';
import { newId } from '@/lib/ids';
import { loadOwnList } from './chosen-favourites';

/** Takes all chosen graduates off the list; can be taken back by the id of the removal. Letters are not touched. */
export const removeFavourites = defineCommand({
  name: 'remove-favourites',
  permission: 'employer.favourites.write',
  input: z.strictObject({ enrolmentIds: chosenForm }),
  event: 'FAVOURITES_REMOVED',
  atomic: 'transaction',
  load: loadOwnList,
  allow: () => allowed,
  async run({ db, now }, { employerId, accountId }, { enrolmentIds }) {
    const { rows, gone, busy } = await lockFavourites(db, { employerId, enrolmentIds });
    const ids = rows.map(({ id }) => id);
    const removalId = newId();
    const done = await setAside(db, ids, { removalId, accountId, now });
    return {
      result: { removalId, done, gone, busy },
      subject: { type: 'favourite-removal', id: removalId },
      facts: { done, gone, busy, favouriteIds: ids },
    };
  },
});
