/** Statements beyond these are planned anew each time: bulk inserts have as many texts as there are batch sizes. */
const MOST_STATEMENTS = 500;
const LONGEST = 8_000;

/**
 * Gives every statement a name, so that a connection parses and plans it once. The name is empty, which means
 * without one, for very long statements and when there are too many different ones.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (sql.length > LONGEST || names.size >= MOST_STATEMENTS) return '';
    const name = `statement_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
