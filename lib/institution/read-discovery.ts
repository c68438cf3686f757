import http from 'node:http';
import https from 'node:https';
import { environment } from '@/lib/env';
import { type DiscoveryAnswer, discoveryAddress, judgeDiscovery } from '@/lib/domain/institution/settings';
import { INNER_ADDRESS, outwardOptions } from './guarded-agent';

/** Far more than any discovery document has. */
const MOST_BYTES = 256 * 1024;
const MOST_MILLISECONDS = 10_000;

/** Asks an issuer what it offers. Never throws; redirects are not followed, an issuer is one address. */
export async function readDiscovery(issuer: string): Promise<DiscoveryAnswer> {
  if (issuer.startsWith('http:') && !environment().OPENID_INNER_ADDRESSES) {
    return { ok: false, code: 'ISSUER_INNER_ADDRESS' };
  }
  try {
    const text = await get(discoveryAddress(issuer));
    return text === null ? { ok: false, code: 'ISSUER_WITHOUT_OPENID' } : judgeDiscovery(issuer, parse(text));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { ok: false, code: code === INNER_ADDRESS ? 'ISSUER_INNER_ADDRESS' : 'ISSUER_UNREACHABLE' };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The body of a plain answer; null when the server answered with anything else. */
async function get(address: string): Promise<string | null> {
  const { request } = address.startsWith('http:') ? http : https;
  const signal = AbortSignal.timeout(MOST_MILLISECONDS);
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const asked = request(address, { ...outwardOptions(), signal, headers: { accept: 'application/json' } });
    asked.once('response', resolve).once('error', reject);
    asked.once('timeout', () => asked.destroy(new Error('timeout')));
    asked.end();
  });
  if (response.statusCode !== 200) {
    response.destroy();
    return null;
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
