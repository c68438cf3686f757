import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadOptions, SheetContent, SheetRefusal } from './sheet-content';

type Parsed = SheetContent | SheetRefusal;

const DEFAULT_TIMEOUT_MS = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
/** A thread that nobody asks again for so long gives its memory back. */
const IDLE_MS = 60_000;
const MOST_FILES = 50;

interface Thread {
  worker: Worker;
  files: number;
}

/** One warm thread waits for the next file; files that come at the same moment get threads of their own. */
let spare: (Thread & { idle: NodeJS.Timeout }) | undefined;

/** Only our own listeners: the thread has some of Node's. */
const forget = (worker: Worker) => ['message', 'error', 'exit'].forEach((name) => worker.removeAllListeners(name));

function takeThread(): Thread {
  if (spare) {
    const { worker, files, idle } = spare;
    spare = undefined;
    clearTimeout(idle);
    forget(worker);
    worker.ref();
    return { worker, files };
  }
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'spreadsheets', 'parse-worker.mjs');
  // No environment and no loader flags: the thread needs neither keys nor TypeScript.
  const worker = new Worker(/* turbopackIgnore: true */ file, { env: {}, execArgv: [], resourceLimits: MEMORY });
  return { worker, files: 0 };
}

function giveBack({ worker, files }: Thread): void {
  if (spare || files >= MOST_FILES) return void worker.terminate();
  const drop = () => {
    if (spare?.worker !== worker) return;
    clearTimeout(spare.idle);
    spare = undefined;
    void worker.terminate();
  };
  worker.on('error', drop);
  worker.on('exit', drop);
  worker.unref();
  spare = { worker, files, idle: setTimeout(drop, IDLE_MS).unref() };
}

/**
 * Parses a guarded file with limited memory and time. Only a thread that answered, and that the file left as it was,
 * reads another one.
 */
export function parseInThread(bytes: Uint8Array, options: ReadOptions): Promise<Parsed> {
  const { maxRows, maxColumns, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const thread = takeThread();
  const { worker } = thread;
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void, isReusable = false) => {
      clearTimeout(timer);
      forget(worker);
      if (isReusable) giveBack({ worker, files: thread.files + 1 });
      else void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => finish(() => resolve({ problem: 'TIMED_OUT' })), timeoutMs);
    worker.once('message', ({ answer, isReusable }: { answer: Parsed; isReusable: boolean }) =>
      finish(() => resolve(answer), isReusable),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ problem: 'INFLATES_TOO_MUCH' });
        else reject(error);
      }),
    );
    worker.once('exit', () => finish(() => resolve({ problem: 'DAMAGED' })));
    worker.postMessage({ bytes, maxRows, maxColumns });
  });
}
