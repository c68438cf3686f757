/** One line of the table: what was compared, how it came out, where the gate is. */
export interface Measurement {
  name: string;
  /** As it is read: "0.62" or "3.1 s". */
  result: string;
  gate: string;
  aim: string;
  isGood: boolean;
  detail: string;
}

/** The table, one measurement a line, the missed ones marked. */
export function tableOf(rows: readonly Measurement[]): string {
  const head = ['', 'measured', 'result', 'gate', 'aim', 'how it came about'];
  const body = rows.map((row) => [row.isGood ? 'ok' : 'MISSED', row.name, row.result, row.gate, row.aim, row.detail]);
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((cells) => (cells[column] ?? '').length)));
  return [head, ...body]
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The middle value: one slow round (a checkpoint, the other core) must not decide. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
