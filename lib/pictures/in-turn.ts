const AT_ONCE = 2;
const MOST_WAITING = 40;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does the work when at most one other is being done in this process: what it may hold counts twice, never forty times.
 * Null, at once, when too many wait already: each of them holds the file it came with.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result | null> {
  if (waiting.length >= MOST_WAITING) return null;
  // A place is handed on by the one who leaves, so a late-comer cannot take it in between.
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
