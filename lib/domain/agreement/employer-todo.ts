const HOUR = 3_600_000;

/** What an employer's workbench lists, in the order of its urgency where deadlines are equal. */
export const employerTodoKinds = ['turn', 'answer', 'expiring', 'unanswered', 'slow', 'document', 'draft'] as const;
export type EmployerTodoKind = (typeof employerTodoKinds)[number];
/** Does the employer have to do it? The others wait for somebody else, who may be reminded. */
export const isOwnTodo = (kind: EmployerTodoKind): boolean => !waitsForOthers.has(kind);
const waitsForOthers: ReadonlySet<EmployerTodoKind> = new Set(['expiring', 'unanswered', 'slow']);

/** A letter is about to expire in the last two days before its deadline. */
export const expiringBefore = (now: Date): Date => new Date(now.getTime() + 48 * HOUR);
const slowSince = (now: Date): Date => new Date(now.getTime() - 5 * 24 * HOUR);
/**
 * Of what others have, only what takes long is listed: a review that is overdue or in its fifth day at one level, a
 * letter that is overdue. A letter that is about to expire is listed however long it has waited.
 */
export function takesLong(kind: EmployerTodoKind, since: Date, isOverdue: boolean, now: Date): boolean {
  if (kind === 'slow') return isOverdue || since < slowSince(now);
  return kind !== 'unanswered' || isOverdue;
}
/** A signed agreement nobody of the employer has downloaded is listed for its first thirty days. */
export const documentSince = (now: Date): Date => new Date(now.getTime() - 30 * 24 * HOUR);
