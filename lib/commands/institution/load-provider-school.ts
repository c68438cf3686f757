import type { CommandContext } from '@/lib/commands/define-command';

/** The school whose sign-in this actor may set: any for the operator, his own for a reviewer at school level. */
export async function loadProviderSchool({ db, actor }: CommandContext, schoolId: string) {
  const isOwn = actor?.party === 'PLATFORM' || (actor?.party === 'SCHOOL' && actor.schoolId === schoolId);
  if (!actor || !isOwn) return null;
  return db.school.findUnique({ where: { id: schoolId }, select: { id: true, provider: true } });
}
