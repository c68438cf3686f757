import 'server-only';
import { headers } from 'next/headers';
import { callerAddress } from '@/lib/auth/caller-address';

export interface RequestFacts {
  requestId: string;
  address: string;
  device: string;
}

/** Facts of the request for audit, limits and the list of sessions; the web server sets the id for every request. */
export async function requestFacts(): Promise<RequestFacts> {
  const all = await headers();
  return {
    requestId: all.get('x-request-id') ?? 'none',
    address: callerAddress((name) => all.get(name)),
    device: all.get('user-agent') ?? '',
  };
}
