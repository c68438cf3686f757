// What the start notes about the embedded database: with which keys it was written and
// what was loaded into it. Kept as the comment of the database itself, so that it lives
// exactly as long as the rows.
import { createHmac } from 'node:crypto';
import { withClient } from './databases.mjs';
import { fail } from './report.mjs';

const readComment = `select shobj_description(oid, 'pg_database') as comment
  from pg_database where datname = current_database()`;

/** The notes of a database; empty for a new one. */
export async function readNotes(url) {
  const { rows } = await withClient(url, (client) => client.query(readComment));
  try {
    return JSON.parse(rows[0].comment) ?? {};
  } catch {
    return {};
  }
}

/** Adds to the notes of a database. */
export async function writeNotes(url, added) {
  const text = JSON.stringify({ ...(await readNotes(url)), ...added });
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      `select format('comment on database %I is %L', current_database(), $1::text) as statement`,
      [text],
    );
    await client.query(rows[0].statement);
  });
}

/** Tells two pairs of keys apart without saying anything about them: HMAC of a constant. */
export function keyFingerprint({ DATA_ENCRYPTION_KEY, DATA_HASH_KEY }) {
  const once = createHmac('sha256', DATA_ENCRYPTION_KEY).update('sanfang keys').digest();
  return createHmac('sha256', DATA_HASH_KEY).update(once).digest('base64url').slice(0, 22);
}

/**
 * Fails when the database was written with other keys: everything would look well, and yet nobody could sign in
 * nor any number be read. A database without this note gets it.
 */
export async function requireSameKeys(url, keys) {
  const found = keyFingerprint(keys);
  const { keys: kept } = await readNotes(url);
  if (kept === found) return;
  if (!kept) return writeNotes(url, { keys: found });
  fail(
    'The embedded database was written with other keys than the present ones.',
    'Put back the .data/keys.json that belongs to it (and unset DATA_ENCRYPTION_KEY and DATA_HASH_KEY if you set ' +
      'them), or run npm run demo:reset to drop it and begin with an empty database.',
    'Under these keys no personal data in it can be read and nobody could sign in. ' +
      'This happens when .data/keys.json was deleted while the database was kept.',
  );
}
