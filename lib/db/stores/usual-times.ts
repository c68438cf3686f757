import type { Connection } from '@/lib/db/client';
import { type MeasuredTurns, usualSeconds } from '@/lib/domain/turn/clock';

/** Measured every hour, so what was read minutes ago is as good as what is there. */
const KEPT_MILLISECONDS = 5 * 60_000;
/** Owners remembered at a time: more than a process meets in five minutes, and a few megabytes. */
const MOST_OWNERS = 20_000;

interface Remembered {
  readAt: number;
  byState: ReadonlyMap<string, MeasuredTurns>;
}
type Memory = Map<string, Remembered>;

const shared = globalThis as typeof globalThis & { sanfangUsualTimes?: WeakMap<Connection, Memory> };

function memoryOf(db: Connection): Memory {
  shared.sanfangUsualTimes ??= new WeakMap();
  const memory = shared.sanfangUsualTimes.get(db) ?? new Map<string, Remembered>();
  shared.sanfangUsualTimes.set(db, memory);
  return memory;
}

/** How long owners usually have the turn, in seconds; null where too little was measured. */
export type UsualTimes = (scope: string, state: string) => number | null;

/**
 * The usual times of these owners, from the memory of this process; who is not in it or was read more than five
 * minutes ago is read, all of them in one statement. A list of twenty rows names few owners, so most pages ask nothing.
 */
export async function usualTimesOf(db: Connection, scopes: Iterable<string>): Promise<UsualTimes> {
  const memory = memoryOf(db);
  const stale = performance.now() - KEPT_MILLISECONDS;
  const missing = [...new Set(scopes)].filter((scope) => (memory.get(scope)?.readAt ?? -Infinity) <= stale);
  if (missing.length > 0) await read(db, memory, missing);
  return (scope, state) => usualSeconds(memory.get(scope)?.byState.get(state));
}

async function read(db: Connection, memory: Memory, scopes: readonly string[]): Promise<void> {
  const rows = await db.turnMedian.findMany({ where: { scope: { in: [...scopes] } } });
  if (memory.size + scopes.length > MOST_OWNERS) memory.clear();
  const readAt = performance.now();
  for (const scope of scopes) {
    const own = rows.filter((row) => row.scope === scope);
    memory.set(scope, { readAt, byState: new Map(own.map((row) => [row.state, row])) });
  }
}

/** After measuring anew this process shows what is there now; others within five minutes. */
export function forgetUsualTimes(db: Connection): void {
  shared.sanfangUsualTimes?.delete(db);
}
