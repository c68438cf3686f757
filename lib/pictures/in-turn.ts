const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Does the work when at most one other is being done in this process: what it may hold counts twice, never forty times. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
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
