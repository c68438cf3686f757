import type { CommandContext } from '@/lib/commands/define-command';

/** A department of the actor's own school; null = there is none for him. */
export async function loadDepartment({ db, actor }: CommandContext, id: string) {
  if (actor?.party !== 'SCHOOL') return null;
  return db.department.findFirst({
    where: { id, schoolId: actor.schoolId },
    select: { id: true, schoolId: true, _count: { select: { enrolments: true, scopes: true } } },
  });
}
