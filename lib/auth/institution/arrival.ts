import 'server-only';
import { cookies } from 'next/headers';
import { openToken, sealToken } from '@/lib/crypto/personal-data';
import {
  ARRIVAL_MILLISECONDS,
  ARRIVAL_PURPOSE,
  type Arrival,
  arrival,
  type InstitutionProof,
} from '@/lib/domain/institution/proof';
import { isSecure } from '../session-cookie';

const cookieName = (): string => (isSecure() ? '__Host-institution' : 'institution');

/** Keeps what a provider proved in this browser, sealed, until it is linked to an account or ten minutes are over. */
export async function keepArrival(proof: InstitutionProof): Promise<void> {
  const content: Arrival = { proof, arrivedAt: Date.now() };
  (await cookies()).set(cookieName(), sealToken(JSON.stringify(content), ARRIVAL_PURPOSE), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: ARRIVAL_MILLISECONDS / 1000,
  });
}

/** What this browser came back with, and the sealed form of it for a form's hidden field; null without or too old. */
export async function currentArrival(): Promise<(Arrival & { token: string }) | null> {
  const token = (await cookies()).get(cookieName())?.value;
  const text = token ? openToken(token, ARRIVAL_PURPOSE) : undefined;
  if (!token || text === undefined) return null;
  const read = arrival.parse(JSON.parse(text));
  return read.arrivedAt + ARRIVAL_MILLISECONDS > Date.now() ? { ...read, token } : null;
}

/** Forgets it: it was linked. */
export async function clearArrival(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: '/' });
}
