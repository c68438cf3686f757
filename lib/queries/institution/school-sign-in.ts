import type { Connection } from '@/lib/db/client';
import type { OperatorViewer, SchoolViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** The sign-in of one school as its settings page shows it, never the secret; null for a school that is not his. */
export const schoolSignIn = defineQuery({
  name: 'school-sign-in',
  permission: 'school.sign-in.write',
  async run(db: Connection, viewer: OperatorViewer | SchoolViewer, { schoolId }: { schoolId: string }) {
    if (viewer.party === 'SCHOOL' && viewer.schoolId !== schoolId) return null;
    const school = await db.school.findUnique({
      where: { id: schoolId },
      select: { id: true, name: true, provider: { omit: { secretSealed: true } } },
    });
    return school && { id: school.id, name: school.name, provider: school.provider };
  },
});
export type SchoolSignIn = NonNullable<Awaited<ReturnType<typeof schoolSignIn>>>;
