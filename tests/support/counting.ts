import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/db/generated/client';

/** A client of a test's database that counts every statement it sends. */
export function countingClient(url: string) {
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 2 }),
    log: [{ emit: 'event', level: 'query' }],
  });
  let statements = 0;
  db.$on('query', () => (statements += 1));
  /** Answer and number of statements of one deed. */
  const measured = async <Answer>(deed: () => Promise<Answer>): Promise<{ answer: Answer; statements: number }> => {
    statements = 0;
    const answer = await deed();
    return { answer, statements };
  };
  return { db, measured };
}
