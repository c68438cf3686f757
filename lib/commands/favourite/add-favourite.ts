import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { wasFound } from '@/lib/db/stores/graduate-searches';
import { allowed } from '@/lib/domain/access/decision';
import { ADDABLE_HOURS } from '@/lib/domain/favourite/search';
import { newId } from '@/lib/ids';

const HOUR = 3_600_000;

/** Keeps a graduate this employer's own search found; doing it again changes nothing and answers the same. */
export const addFavourite = defineCommand({
  name: 'add-favourite',
  permission: 'employer.favourites.write',
  input: z.strictObject({ enrolmentId: z.uuid('ENROLMENT_MISSING') }),
  event: 'FAVOURITE_ADDED',
  atomic: 'transaction',
  async load({ db, actor, now }, { enrolmentId }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const since = new Date(now.getTime() - ADDABLE_HOURS * HOUR);
    return (await wasFound(db, actor.employerId, enrolmentId, since)) ? actor : null;
  },
  allow: () => allowed,
  async run({ db, now }, { employerId, accountId }, { enrolmentId }) {
    // Of two colleagues at one moment the second waits for the first and then finds the row there.
    const { count } = await db.favourite.createMany({
      data: [{ id: newId(), employerId, enrolmentId, addedById: accountId, addedAt: now, tags: [] }],
      skipDuplicates: true,
    });
    const row = await db.favourite.findUnique({ where: { employerId_enrolmentId: { employerId, enrolmentId } } });
    if (!row) throw new Refusal('FAVOURITE_STALE');
    const { id } = row;
    return { result: { id }, subject: { type: 'favourite', id }, facts: { enrolmentId, wasThere: count === 0 } };
  },
});
