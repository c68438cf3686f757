// npm run worker: background work in a process of its own, for installations with several web processes.
import { startWorker } from '@/lib/jobs/worker';

const runner = await startWorker();
let stopping: Promise<void> | undefined;
const stop = (): void => {
  stopping ??= runner.stop();
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
await runner.promise;
