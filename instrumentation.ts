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

/** Writes down what nobody expected, under the number its page shows. The name only: a message may quote personal data. */
export async function onRequestError(
  error: unknown,
  request: { headers: NodeJS.Dict<string | string[]> },
  { routePath }: { routePath: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/log');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : 'none';
  const cause = error instanceof Error ? error.name : 'unknown';
  log.error('page failed', {
    number: digest,
    cause,
    route: routePath,
    requestId: String(request.headers['x-request-id']),
  });
}
