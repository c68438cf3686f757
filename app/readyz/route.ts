import { isDatabaseReady } from '@/lib/server/readiness';

/** Can this process serve people? Asks the database; open to everybody. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return new Response(ready ? 'ready' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
