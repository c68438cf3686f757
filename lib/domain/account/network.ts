/** How the address of a sign-in stands to the one the reader has now. Words: lib/words/…/account `places`. */
export type Place = 'SAME_ADDRESS' | 'SAME_NETWORK' | 'THIS_MACHINE' | 'PRIVATE' | 'ELSEWHERE' | 'UNKNOWN';

/** The address alone, without the frame IPv6 puts around an IPv4 one, a zone, or the port some proxies add. */
function plain(address: string): string {
  return address
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^((?:\d{1,3}\.){3}\d{1,3}):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
}

const isFour = (address: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address);
const isSix = (address: string): boolean => address.includes(':');

/** The eight groups of an IPv6 address, with the zeros that `::` stands for. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.toLowerCase().split('::');
  const [head, tail] = [before.split(':').filter(Boolean), (after ?? '').split(':').filter(Boolean)];
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  return [...head, ...Array.from({ length: zeros }, () => '0'), ...tail].map((group) => group.replace(/^0+(?=.)/, ''));
}

/** What neighbours share: the first three numbers of an IPv4 address, the first four groups of an IPv6 one. */
function networkOf(address: string): string | null {
  if (isFour(address)) return address.split('.').slice(0, 3).join('.');
  return isSix(address) ? groupsOf(address).slice(0, 4).join(':') : null;
}

const isOwnMachine = (address: string): boolean => address.startsWith('127.') || address === '::1';
/** RFC 1918, 6598 and 3927; RFC 4193 and the link-local addresses of IPv6. */
const PRIVATE = /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const isPrivate = (address: string): boolean =>
  isFour(address) ? PRIVATE.test(address) : /^(?:f[cd]|fe[89ab])/i.test(address);

/**
 * What one caller counts as, for every limit of an address: an IPv4 address, or the /64 that every IPv6 line gets
 * whole, so that nobody begins anew with the next address of his own. What is no address stays as it is.
 */
export function countedAddress(address: string): string {
  const there = plain(address);
  if (!isSix(there)) return there;
  const groups = groupsOf(there);
  const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  const isFramed = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff' && high !== undefined && low !== undefined;
  return isFramed ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : `${groups.slice(0, 4).join(':')}::/64`;
}

/**
 * What can be said of an address without a table of places (docs/decisions): is it the reader's own of now, of the
 * same network, of a network inside an organisation, or another one.
 */
export function placeOf(address: string | null, now: string | null): Place {
  const [there, here] = [plain(address ?? ''), plain(now ?? '')];
  const network = networkOf(there);
  if (!network) return 'UNKNOWN';
  if (isOwnMachine(there)) return 'THIS_MACHINE';
  if (there === here) return 'SAME_ADDRESS';
  if (network === networkOf(here)) return 'SAME_NETWORK';
  return isPrivate(there) ? 'PRIVATE' : 'ELSEWHERE';
}

/** An address by its network alone: 203.0.113.*, 2001:db8:1:2::*; null for what is none. */
export function maskNetwork(address: string | null): string | null {
  const there = plain(address ?? '');
  const network = networkOf(there);
  if (!network) return null;
  return isFour(there) ? `${network}.*` : `${network}::*`;
}
