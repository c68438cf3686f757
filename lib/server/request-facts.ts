import 'server-only';
import { headers } from 'next/headers';
import { environment } from '@/lib/env';

export interface RequestFacts {
  requestId: string;
  address: string;
  device: string;
}

/** Facts of the request for audit, limits and the list of sessions. Id and address are set by scripts/server.mjs for every request. */
export async function requestFacts(): Promise<RequestFacts> {
  const all = await headers();
  const forwarded = environment().TRUST_PROXY ? all.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return {
    requestId: all.get('x-request-id') ?? 'none',
    address: forwarded ?? all.get('x-remote-address') ?? 'unknown',
    device: all.get('user-agent') ?? '',
  };
}
