import 'server-only';

/** An answer that leads on, with cookies, and is kept by nobody: it belongs to this browser and moment. */
export function leadOn({ location, cookies }: { location: string; cookies: readonly string[] }): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const line of cookies) headers.append('set-cookie', line);
  return new Response(null, { status: 303, headers });
}
