/** Is the process alive? Open to everybody; says nothing else. */
export function GET(): Response {
  return new Response('ok', { headers: { 'cache-control': 'no-store' } });
}
