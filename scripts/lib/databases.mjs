import pg from 'pg';

/** Double quotes for an identifier that comes from our own code. */
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** The url of one database of a server; keeps the query string of the server url. */
export function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs `work` with a connection of its own and closes it whatever happens. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that stops meanwhile ends the connection; the query reports it.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const onServer = (serverUrl, work) => withClient(databaseUrl(serverUrl, 'postgres'), work);

/** Creates the database when it is missing; returns true when it did. */
export async function ensureDatabase(serverUrl, name) {
  return onServer(serverUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount > 0) return false;
    await client.query(`create database ${quoted(name)}`);
    return true;
  });
}

/** Drops the database, ending its sessions; nothing happens when there is none. */
export async function dropDatabase(serverUrl, name) {
  await onServer(serverUrl, (client) => client.query(`drop database if exists ${quoted(name)} with (force)`));
}

let scratchCount = 0;

/** Runs `work(url)` on a fresh, empty database that is dropped afterwards. */
export async function withScratchDatabase(serverUrl, work) {
  const name = `scratch_${process.pid}_${(scratchCount += 1)}`;
  await dropDatabase(serverUrl, name);
  await ensureDatabase(serverUrl, name);
  try {
    return await work(databaseUrl(serverUrl, name));
  } finally {
    await dropDatabase(serverUrl, name);
  }
}
