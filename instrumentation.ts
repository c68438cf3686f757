/** Runs once in every web process: the background work lives here unless RUN_WORKER=0. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return;
  const { environment } = await import('@/lib/env');
  if (environment().RUN_WORKER === '0') return;
  const { startWorker } = await import('@/lib/jobs/worker');
  const runner = await startWorker();
  // scripts/server.mjs calls this after the last request was answered.
  Object.assign(globalThis, { __stopWorker: () => runner.stop() });
}
