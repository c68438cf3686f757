import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import type { Transaction } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { applyRoster } from '@/lib/db/stores/apply-roster';
import { openRows } from '@/lib/db/stores/waiting-rows';
import { mayApplyImport, type PlannedRow } from '@/lib/domain/roster/imports';
import { loadImport } from './load-import';

/**
 * Stores the good rows of a judged roster, all in one transaction. Of two reviewers at the same moment one does it,
 * the other reads ROSTER_IMPORT_STALE. The sealed good rows are dropped; the bad ones stay for the error file.
 */
export const applyRosterImport = defineCommand({
  name: 'apply-roster-import',
  permission: 'school.roster.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), scope: z.enum(['all', 'good'], 'FIELD_INVALID') }),
  event: 'ROSTER_IMPORTED',
  atomic: 'transaction',
  load: (context, { id }) => loadImport(context, id),
  allow: (_actor, subject, _now, { scope }) => mayApplyImport(subject.actor, subject, scope),
  async run({ db, now, requestId }, { id, schoolId, version, actor }, { scope }) {
    // Taken before anything is read: whoever comes second waits here and then finds it gone.
    const taken = await db.rosterImport.updateMany({
      where: { id, state: 'PENDING', version },
      data: { state: 'APPLIED', version: { increment: 1 }, finishedAt: now },
    });
    if (taken.count !== 1) throw new Refusal('ROSTER_IMPORT_STALE');
    const { goodSealed } = await db.rosterImport.findUniqueOrThrow({ where: { id }, select: { goodSealed: true } });
    const rows = openRows<PlannedRow>(goodSealed).map(({ row }) => row);
    const counts = await applyRoster(db as Transaction, { schoolId, now, actor, requestId }, rows);
    await db.rosterImport.update({
      where: { id },
      data: { goodSealed: null, rowsNew: counts.created, rowsChanged: counts.changed, rowsSame: counts.same },
    });
    return { result: { id }, subject: { type: 'roster-import', id }, facts: { ...counts, scope } };
  },
});
