/** Written without quotes in an array: ids, numbers, codes and base64. */
const PLAIN = /^(?!null$)[\w+/=.-]+$/i;

/**
 * The values as the text of a PostgreSQL array, one parameter for thousands of rows: `${arrayText(ids)}::text::uuid[]`.
 * Half the bytes of the same rows as JSON, and without signs that the client would have to escape on the way.
 */
export function arrayText(values: readonly (string | number | null)[]): string {
  return `{${values.map(elementText).join(',')}}`;
}

function elementText(value: string | number | null): string {
  if (value === null) return 'NULL';
  const text = String(value);
  return PLAIN.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
