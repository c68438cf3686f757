import { lookup as systemLookup } from 'node:dns';
import type http from 'node:http';
import https from 'node:https';
import net, { BlockList } from 'node:net';
import type { Duplex } from 'node:stream';
import { environment } from '@/lib/env';

/** Addresses that are none of the internet: this machine, its neighbours, and what clouds tell machines about themselves. */
const inner = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inner.addSubnet(address, bits, 'ipv4');
}
for (const [address, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inner.addSubnet(address, bits, 'ipv6');
}

/** The code of an error for an address that a school's settings must not make this server call. */
export const INNER_ADDRESS = 'INNER_ADDRESS';

/** Is this an address inside some network? IPv4 written as IPv6 counts as what it is. */
export function isInner(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const family = net.isIP(plain);
  return family === 0 || inner.check(plain, family === 6 ? 'ipv6' : 'ipv4') || /^::ffff:/i.test(plain);
}

const refusal = (): NodeJS.ErrnoException => Object.assign(new Error('not a public address'), { code: INNER_ADDRESS });

/** Looks a name up and refuses it when any of its addresses is inner: the one looked at is the one connected to. */
const guardedLookup: net.LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (addresses.some(({ address }) => isInner(address))) return callback(refusal(), []);
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family);
  });
};

class GuardedAgent extends https.Agent {
  override createConnection(options: http.ClientRequestArgs, callback?: (error: Error | null, socket: Duplex) => void) {
    const host = options.host ?? '';
    if (net.isIP(host) && isInner(host)) throw refusal();
    return super.createConnection({ ...options, lookup: guardedLookup }, callback);
  }
}

const guarded = new GuardedAgent({ maxCachedSessions: 0 });

/**
 * How providers are reached: over https at public addresses only, so that nobody who writes settings makes this
 * server call its own network. OPENID_INNER_ADDRESSES=1 lifts both, for tests and closed networks.
 */
export function outwardOptions(): { agent?: http.Agent; timeout: number } {
  return { ...(environment().OPENID_INNER_ADDRESSES ? {} : { agent: guarded }), timeout: 8_000 };
}
