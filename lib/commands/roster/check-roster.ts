import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { planRoster } from '@/lib/db/stores/roster-plan';
import { sealRows } from '@/lib/db/stores/waiting-rows';
import { allowed } from '@/lib/domain/access/decision';
import { type PlannedRow, ROSTER_MAXIMUM, rowEffects } from '@/lib/domain/roster/imports';
import type { BadRosterRow, GoodRosterRow } from '@/lib/domain/roster/judge';
import { newId } from '@/lib/ids';

/** Rows come from our own reader of the file, never from a browser's fields: their shape is the compiler's business. */
const rowsOf = <Row>() =>
  z.array(z.custom<Row>((row) => typeof row === 'object' && row !== null)).max(ROSTER_MAXIMUM.rows);

/**
 * Judges an uploaded roster against the roster that stands, and keeps the verdict and the sealed rows until a
 * reviewer decides. Nothing on the roster changes. Answers the id of the import.
 */
export const checkRoster = defineCommand({
  name: 'check-roster',
  permission: 'school.roster.write',
  input: z.strictObject({
    fileName: z.string().min(1).max(120),
    fileHash: z.string().length(64),
    good: rowsOf<GoodRosterRow>(),
    bad: rowsOf<BadRosterRow>(),
  }),
  event: 'ROSTER_CHECKED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'SCHOOL' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { schoolId, accountId }, { fileName, fileHash, good, bad }) {
    const plans = await planRoster(
      db,
      schoolId,
      good.map(({ row }) => row),
    );
    const { fit, unfit } = sortOut(good, plans);
    const refused = [...bad, ...unfit].sort((first, second) => first.rowNumber - second.rowNumber);
    const count = (effect: PlannedRow['effect']): number => fit.filter((row) => row.effect === effect).length;
    const [rowsNew, rowsChanged, rowsSame] = rowEffects.map(count);
    const counts = { rowsTotal: fit.length + refused.length, rowsGood: fit.length, rowsBad: refused.length };
    const id = newId();
    await db.rosterImport.create({
      data: {
        ...{ id, schoolId, fileName, fileHash, state: 'PENDING', ...counts, rowsNew, rowsChanged, rowsSame },
        goodSealed: fit.length > 0 ? sealRows(fit) : null,
        badSealed: refused.length > 0 ? sealRows(refused) : null,
        createdById: accountId,
        createdAt: now,
      },
    });
    return { result: { id }, subject: { type: 'roster-import', id }, facts: counts };
  },
});

/** Rows that quarrel with the roster join the bad ones, with the value they were written with. */
function sortOut(good: readonly GoodRosterRow[], plans: Awaited<ReturnType<typeof planRoster>>) {
  const fit: PlannedRow[] = [];
  const unfit: BadRosterRow[] = [];
  good.forEach(({ rowNumber, cells, row }, index) => {
    const plan = plans[index];
    if (!plan) throw new Error('a row of the roster was not judged');
    if (plan.effect === 'conflict') {
      const { column, code } = plan;
      unfit.push({ rowNumber, cells, problems: [{ column, code, value: cells[column] ?? '' }] });
    } else {
      const { columns, reopens } = plan.effect === 'new' ? { columns: [], reopens: false } : plan;
      fit.push({ rowNumber, cells: {}, row, effect: plan.effect, columns, reopens });
    }
  });
  return { fit, unfit };
}
