import { neutraliseCell } from './cell-safety';

/**
 * A CSV (RFC 4180, UTF-8 with its mark, so that spreadsheet programs read Chinese): every cell quoted, none a formula.
 * A number of many digits stays whole in the file, but a spreadsheet program rounds it when it opens one.
 */
export function writeCsv(lines: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string => `"${neutraliseCell(text).replaceAll('"', '""')}"`;
  const text = lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}
