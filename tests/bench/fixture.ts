import pg from 'pg';
import { databaseUrl, dropDatabase, withClient } from '../../scripts/lib/databases.mjs';
import type { Viewer } from '@/lib/domain/access/viewer';
import { addGraduate, createWorld, prove, sent } from '../support/world';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { execute } from '@/lib/commands/execute';

/** One agreement that waits for its department, made by the product's own commands. */
async function oneAwaiting() {
  const world = await createWorld();
  const graduate = await addGraduate(world, 0);
  const id = await sent(world, world.viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  const answer = await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return { world, id };
}

/** Copies of all rows of a table under new ids: the columns as they are, but for those named. */
const cloned = (table: string, columns: readonly string[], changed: Readonly<Record<string, string>>): string => {
  const values = columns.map((column) => changed[column] ?? `t."${column}"`);
  return `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
    select ${values.join(', ')} from "${table}" t, bench_copy c where t."id" = c."of_${table}"`;
};

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Multiplies one agreement with its person, enrolment, terms and event; answers the ids of the agreements. */
async function multiply(client: pg.Client, id: string, count: number): Promise<string[]> {
  await client.query(
    `create table bench_copy as select n, gen_random_uuid() as person, gen_random_uuid() as enrolment,
       gen_random_uuid() as agreement, gen_random_uuid() as terms, a."id" as "of_Agreement", a."termsId" as "of_TermsVersion",
       e."id" as "of_Enrolment", e."personId" as "of_Person"
     from "Agreement" a join "Enrolment" e on e."id" = a."enrolmentId", generate_series(1, ${count}) n where a."id" = $1`,
    [id],
  );
  const clone = async (table: string, changed: Record<string, string>): Promise<void> =>
    void (await client.query(cloned(table, await columnsOf(client, table), changed)));
  await clone('Person', { id: 'c.person', numberDigest: 'c.n::text' });
  await clone('Enrolment', { id: 'c.enrolment', personId: 'c.person', studentNumber: "'B' || c.n" });
  await client.query('begin');
  await client.query('set constraints all deferred');
  await clone('Agreement', { id: 'c.agreement', enrolmentId: 'c.enrolment', termsId: 'c.terms' });
  await clone('TermsVersion', { id: 'c.terms', agreementId: 'c.agreement' });
  await client.query('commit');
  const { rows } = await client.query<{ id: string }>('select agreement as id from bench_copy order by n');
  await client.query('drop table bench_copy');
  await client.query('vacuum analyze');
  return rows.map((row) => row.id);
}

/** `copies` equal databases in which `count` agreements wait for the same department. */
export async function awaitingDepartment(count: number, copies: number) {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const { world, id } = await oneAwaiting();
  const reviewer: Viewer = world.viewers.department;
  const name = new URL(world.url).pathname.slice(1);
  await world.db.$disconnect();
  const ids: string[] = await withClient(world.url, (client: pg.Client) => multiply(client, id, count));
  const names = Array.from({ length: copies }, (_, index) => `bench_${process.pid}_${index}`);
  await withClient(databaseUrl(server, 'postgres'), async (client: pg.Client) => {
    for (const copy of names) await client.query(`create database "${copy}" template "${name}"`);
  });
  const close = async (): Promise<void> => {
    for (const copy of names) await dropDatabase(server, copy);
    await world.close();
  };
  return { copies: names.map((copy) => databaseUrl(server, copy)), reviewer, ids, close };
}
