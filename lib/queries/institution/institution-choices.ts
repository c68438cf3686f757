import { database } from '@/lib/db/client';

/** As many as a page can list; whoever does not see his school types its name. */
const MOST = 30;

/** Schools with a sign-in of their own, by name; open to everybody, as the sign-in page is. */
export async function institutionChoices(name: string, db = database()) {
  const rows = await db.schoolProvider.findMany({
    where: name ? { school: { name: { contains: name, mode: 'insensitive' } } } : {},
    orderBy: { school: { name: 'asc' } },
    select: { schoolId: true, school: { select: { name: true } } },
    take: MOST + 1,
  });
  const schools = rows.slice(0, MOST).map(({ schoolId, school }) => ({ schoolId, name: school.name }));
  return { schools, hasMore: rows.length > MOST };
}
