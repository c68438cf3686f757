import type { Database } from '@/lib/db/client';

/** Every table of the product, by name. */
async function tablesOf(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select tablename as "name" from pg_tables
    where schemaname = 'public' and tablename not like '\\_%' order by tablename`;
  return rows.map(({ name }) => name);
}

/** What stands in every table: a digest of its rows and their number. */
export type Contents = Readonly<Record<string, { digest: string; rows: number }>>;

/** Reads the contents of every table; two readings are equal exactly when nothing was written between them. */
export async function contentsOf(db: Database): Promise<Contents> {
  const parts = (await tablesOf(db)).map(
    (name) => `select '${name}' as "name", count(*)::int as "rows",
      coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as "digest" from "${name}" t`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string; rows: number; digest: string }[]>(
    `${parts.join(' union all ')} order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, ...contents }) => [name, contents]));
}

/** Each moment in a schema of its own, so that a later one leaves the earlier ones alone. */
let moments = 0;

/**
 * Keeps a copy of every table; the function it answers brings that moment back, guards of the append-only tables and
 * all. For tests that need the same beginning hundreds of times. Needs an owner of the database.
 */
export async function keepMoment(db: Database): Promise<() => Promise<void>> {
  const tables = await tablesOf(db);
  const moment = `moment_${(moments += 1)}`;
  await db.$executeRawUnsafe(`create schema ${moment}`);
  for (const name of tables) await db.$executeRawUnsafe(`create table ${moment}."${name}" as table "${name}"`);
  const back = tables.map(
    (name) => `delete from public."${name}"; insert into public."${name}" table ${moment}."${name}";`,
  );
  return async () => {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe('set local session_replication_role = replica');
        await tx.$executeRawUnsafe(`do $$ begin ${back.join('\n')} end $$`);
      },
      { timeout: 60_000 },
    );
  };
}
