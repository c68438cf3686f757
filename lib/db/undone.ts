import type { Connection } from './client';

/**
 * Does `deed` inside the running transaction; when it throws, what it wrote is undone, the transaction goes on, and the
 * error is handed on.
 */
export async function orUndone<Result>(db: Connection, deed: () => Promise<Result>): Promise<Result> {
  await db.$executeRaw`savepoint "deed"`;
  try {
    const result = await deed();
    await db.$executeRaw`release savepoint "deed"`;
    return result;
  } catch (error) {
    await db.$executeRaw`rollback to savepoint "deed"`;
    throw error;
  }
}
