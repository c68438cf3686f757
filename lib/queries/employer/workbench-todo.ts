import { type Connection, databaseNow } from '@/lib/db/client';
import { type EmployerTodoRow, findEmployerTodo } from '@/lib/db/stores/employer-todo';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { employerTodoKinds, isOwnTodo, takesLong } from '@/lib/domain/agreement/employer-todo';
import { overdueFirst } from '@/lib/domain/turn/clock';
import { clocksOf } from '@/lib/queries/agreement/turn-clocks';
import { defineQuery } from '@/lib/queries/define-query';

/** Of each kind at most so many: a number beyond it is said as "more than". */
const LIMIT = 30;

/**
 * What waits for the viewer's employer and, apart, what others have but may be reminded of; each with its clock,
 * what is overdue first, then the most urgent; drafts only for those who may send them.
 */
export const workbenchTodo = defineQuery({
  name: 'workbench-todo',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId, role }: EmployerViewer) {
    const now = await databaseNow(db);
    const rows = await findEmployerTodo(db, { employerId, now, limit: LIMIT + 1 });
    const clocked = await withClocks(db, employerId, now, rows);
    const shown = overdueFirst(
      clocked.filter(
        ({ kind, since, clock }) =>
          (kind !== 'draft' || role !== 'READER') && takesLong(kind, since, Boolean(clock?.overdue), now),
      ),
    );
    const isOver = employerTodoKinds
      .filter(isOwnTodo)
      .some((kind) => shown.filter((row) => row.kind === kind).length > LIMIT);
    const [own, others] = [shown.filter(({ kind }) => isOwnTodo(kind)), shown.filter(({ kind }) => !isOwnTodo(kind))];
    return { now, isOver, own, others };
  },
});

async function withClocks(db: Connection, employerId: string, now: Date, rows: readonly EmployerTodoRow[]) {
  const turns = rows.map((row) => {
    const { state, since, schoolId, departmentId, replyBy } = row;
    const turn = state && schoolId && departmentId && replyBy;
    return { row, turn: turn ? { state, stateSince: since, replyBy, employerId, schoolId, departmentId } : null };
  });
  const clockOf = await clocksOf(
    db,
    now,
    turns.flatMap(({ turn }) => turn ?? []),
  );
  return turns.map(({ row, turn }) => ({ ...row, clock: turn ? clockOf(turn) : null }));
}

export type WorkbenchTodo = Awaited<ReturnType<typeof workbenchTodo>>['own'][number];
