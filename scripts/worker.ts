// npm run worker: background work in a process of its own, for installations with several web processes.
import { startWorker } from '@/lib/jobs/worker';

// Only tests and the demo seed set the clock.
process.env.SETTABLE_CLOCK = '';

const runner = await startWorker();
let stopping: Promise<void> | undefined;
const stop = (): void => {
  stopping ??= runner.stop();
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
await runner.promise;
