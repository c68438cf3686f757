import { definePublicQuery } from '@/lib/queries/define-query';

/** As many as a page can list; whoever does not see his school types its name. */
const MOST = 30;

/** Schools with a sign-in of their own, by name. */
export const institutionChoices = definePublicQuery({
  name: 'institution-choices',
  openTo: 'everybody, as the sign-in page is: which schools have a sign-in is no secret',
  async run(db, name: string) {
    const rows = await db.schoolProvider.findMany({
      where: name ? { school: { name: { contains: name, mode: 'insensitive' } } } : {},
      orderBy: { school: { name: 'asc' } },
      select: { schoolId: true, school: { select: { name: true } } },
      take: MOST + 1,
    });
    const schools = rows.slice(0, MOST).map(({ schoolId, school }) => ({ schoolId, name: school.name }));
    return { schools, hasMore: rows.length > MOST };
  },
});
