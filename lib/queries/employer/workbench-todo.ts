import { type Connection, databaseNow } from '@/lib/db/client';
import { findEmployerTodo } from '@/lib/db/stores/employer-todo';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { employerTodoKinds, isOwnTodo } from '@/lib/domain/agreement/employer-todo';
import { defineQuery } from '@/lib/queries/define-query';

/** Of each kind at most so many: a number beyond it is said as "more than". */
const LIMIT = 30;

/**
 * What waits for the viewer's employer and, apart, what others have but may be reminded of; each the most urgent
 * first; drafts only for those who may send them.
 */
export const workbenchTodo = defineQuery({
  name: 'workbench-todo',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId, role }: EmployerViewer) {
    const now = await databaseNow(db);
    const rows = await findEmployerTodo(db, { employerId, now, limit: LIMIT + 1 });
    const shown = role === 'READER' ? rows.filter(({ kind }) => kind !== 'draft') : rows;
    const isOver = employerTodoKinds
      .filter(isOwnTodo)
      .some((kind) => shown.filter((row) => row.kind === kind).length > LIMIT);
    const [own, others] = [shown.filter(({ kind }) => isOwnTodo(kind)), shown.filter(({ kind }) => !isOwnTodo(kind))];
    return { now, isOver, own, others };
  },
});

export type WorkbenchTodo = Awaited<ReturnType<typeof workbenchTodo>>['own'][number];
