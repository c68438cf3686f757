import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { addTag, lockFavourites } from '@/lib/db/stores/favourite-selection';
import { allowed } from '@/lib/domain/access/decision';
import { TAGS } from '@/lib/domain/favourite/annotation';
import { chosenForm, tagForm } from '@/lib/domain/favourite/selection';
import { loadOwnList } from './chosen-favourites';

/** Puts one tag on all chosen favourites, and reports those that have it already, have no room, or are not there. */
export const tagFavourites = defineCommand({
  name: 'tag-favourites',
  permission: 'employer.favourites.write',
  input: z.strictObject({ enrolmentIds: chosenForm, tag: tagForm }),
  event: 'FAVOURITES_TAGGED',
  atomic: 'transaction',
  load: loadOwnList,
  allow: () => allowed,
  async run({ db }, { employerId }, { enrolmentIds, tag }) {
    const { rows, gone, busy } = await lockFavourites(db, { employerId, enrolmentIds });
    const same = rows.filter(({ tags }) => tags.includes(tag)).length;
    const full = rows.filter(({ tags }) => !tags.includes(tag) && tags.length >= TAGS.most).length;
    const ids = rows.map(({ id }) => id);
    const done = await addTag(db, ids, tag);
    return {
      result: { done, same, full, gone, busy },
      subject: { type: 'employer', id: employerId },
      facts: { done, same, full, gone, busy, favouriteIds: ids },
    };
  },
});
