import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { dropTag, lockFavourites } from '@/lib/db/stores/favourite-selection';
import { allowed } from '@/lib/domain/access/decision';
import { chosenForm, tagForm } from '@/lib/domain/favourite/selection';
import { loadOwnList } from './chosen-favourites';

/** Takes one tag off all chosen favourites, and reports those that do not have it or are not there. */
export const untagFavourites = defineCommand({
  name: 'untag-favourites',
  permission: 'employer.favourites.write',
  input: z.strictObject({ enrolmentIds: chosenForm, tag: tagForm }),
  event: 'FAVOURITES_UNTAGGED',
  atomic: 'transaction',
  load: loadOwnList,
  allow: () => allowed,
  async run({ db }, { employerId }, { enrolmentIds, tag }) {
    const { rows, gone, busy } = await lockFavourites(db, { employerId, enrolmentIds });
    const ids = rows.map(({ id }) => id);
    const done = await dropTag(db, ids, tag);
    const without = rows.length - done;
    return {
      result: { done, without, gone, busy },
      subject: { type: 'employer', id: employerId },
      facts: { done, without, gone, busy, favouriteIds: ids },
    };
  },
});
