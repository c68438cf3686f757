import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { countAside, putBack } from '@/lib/db/stores/favourite-selection';
import { allowed } from '@/lib/domain/access/decision';
import { UNDO_MINUTES } from '@/lib/domain/favourite/selection';

const MINUTE = 60_000;

/** Takes a removal back within half an hour: everybody of it returns with note and tags. */
export const restoreFavourites = defineCommand({
  name: 'restore-favourites',
  permission: 'employer.favourites.write',
  input: z.strictObject({ removal: z.uuid('ID_INVALID') }),
  event: 'FAVOURITES_RESTORED',
  atomic: 'transaction',
  async load({ db, actor, now }, { removal }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { employerId } = actor;
    const since = new Date(now.getTime() - UNDO_MINUTES * MINUTE);
    return (await countAside(db, employerId, removal, since)) > 0 ? { employerId, removalId: removal, since } : null;
  },
  allow: () => allowed,
  async run({ db }, subject) {
    const { back, there } = await putBack(db, subject);
    // A colleague pressed the same button a moment earlier.
    if (back + there === 0) throw new Refusal('FAVOURITE_STALE');
    return {
      result: { back, there },
      subject: { type: 'favourite-removal', id: subject.removalId },
      facts: { back, there },
    };
  },
});
