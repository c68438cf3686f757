import type { CommandContext } from '@/lib/commands/define-command';
import { lockClaim, type LockedClaim, mayWorkOn } from '@/lib/db/stores/certification';
import type { Decision } from '@/lib/domain/access/decision';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';

export type ClaimSubject = LockedClaim & { actor: EmployerViewer };

/** What every deed on an own claim is about: the actor's employer and its newest round, locked. */
export async function loadOwnClaim({ db, actor }: CommandContext): Promise<ClaimSubject | null> {
  if (actor?.party !== 'EMPLOYER') return null;
  const locked = await lockClaim(db, actor.employerId);
  return locked && { ...locked, actor };
}

/** The rule of every deed that changes a claim. */
export const allowWork = (_actor: Viewer | null, subject: ClaimSubject): Decision => mayWorkOn(subject);

/** The input names and codes of a form that could not be read. */
export const fieldsOf = (problems: readonly { field: string; code: string }[]): Record<string, string> =>
  Object.fromEntries(problems.map(({ field, code }) => [field, code]));
