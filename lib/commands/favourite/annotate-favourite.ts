import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { noteForm, tagsForm } from '@/lib/domain/favourite/annotation';

/** Note and tags of a favourite, for colleagues of the same employer only. */
export const annotateFavourite = defineCommand({
  name: 'annotate-favourite',
  permission: 'employer.favourites.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    version: z.coerce.number('ID_INVALID').int('ID_INVALID'),
    note: noteForm,
    tags: tagsForm,
  }),
  event: 'FAVOURITE_ANNOTATED',
  atomic: 'transaction',
  load: async ({ db, actor }, { id }) =>
    actor?.party === 'EMPLOYER' ? db.favourite.findFirst({ where: { id, employerId: actor.employerId } }) : null,
  allow: () => allowed,
  async run({ db }, { id, employerId }, { version, note, tags }) {
    const { count } = await db.favourite.updateMany({
      where: { id, employerId, version },
      data: { note, tags, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal('FAVOURITE_STALE');
    return { result: { id }, subject: { type: 'favourite', id }, facts: { tags: tags.length } };
  },
});
