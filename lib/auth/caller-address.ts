import { environment } from '@/lib/env';

/**
 * Whose request this is, for limits and records. The web server writes `x-remote-address` itself; only behind a proxy
 * that is trusted to append (TRUST_PROXY) the last of `x-forwarded-for` counts, all before it anybody can write.
 */
export function callerAddress(headerOf: (name: string) => string | null | undefined): string {
  const forwarded = environment().TRUST_PROXY ? headerOf('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || headerOf('x-remote-address') || 'unknown';
}
