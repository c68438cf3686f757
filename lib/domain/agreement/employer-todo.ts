const HOUR = 3_600_000;

/** What an employer's workbench lists, in the order of its urgency where deadlines are equal. */
export const employerTodoKinds = ['turn', 'answer', 'expiring', 'slow', 'document', 'draft'] as const;
export type EmployerTodoKind = (typeof employerTodoKinds)[number];
/** Does the employer have to do it? The others wait for somebody else, who may be reminded. */
export const isOwnTodo = (kind: EmployerTodoKind): boolean => kind !== 'expiring' && kind !== 'slow';

/** A letter is about to expire in the last two days before its deadline. */
export const expiringBefore = (now: Date): Date => new Date(now.getTime() + 48 * HOUR);
/** A review is slow from the fifth day at one level on. */
export const slowSince = (now: Date): Date => new Date(now.getTime() - 5 * 24 * HOUR);
/** A signed agreement nobody of the employer has downloaded is listed for its first thirty days. */
export const documentSince = (now: Date): Date => new Date(now.getTime() - 30 * 24 * HOUR);
