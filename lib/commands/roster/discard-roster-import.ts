import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { mayDiscardImport } from '@/lib/domain/roster/imports';
import { loadImport } from './load-import';

/** Drops every row that still waits: a judged roster is given up, or the bad rows of an imported one are done with. */
export const discardRosterImport = defineCommand({
  name: 'discard-roster-import',
  permission: 'school.roster.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'ROSTER_IMPORT_DISCARDED',
  atomic: 'transaction',
  load: (context, { id }) => loadImport(context, id),
  allow: (_actor, subject) => mayDiscardImport(subject.actor, subject),
  async run({ db, now }, { id, state, version }) {
    const dropped = await db.rosterImport.updateMany({
      where: { id, state, version },
      data: {
        ...(state === 'PENDING' ? { state: 'DISCARDED', finishedAt: now } : {}),
        ...{ goodSealed: null, badSealed: null, version: { increment: 1 } },
      },
    });
    if (dropped.count !== 1) throw new Refusal('ROSTER_IMPORT_STALE');
    return {
      result: { id, isGivenUp: state === 'PENDING' },
      subject: { type: 'roster-import', id },
      facts: { was: state },
    };
  },
});
