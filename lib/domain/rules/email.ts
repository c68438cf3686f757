import { normaliseCode } from './text';

/**
 * An e-mail address in lower case (providers ignore case, and one person must not get two accounts), full width
 * and blanks mended; null when it is none. Deliberately stricter than RFC 5322: no quotes, no bare hosts.
 */
export function normaliseEmail(text: string): string | null {
  const address = normaliseCode(text).replace(/。/g, '.').toLowerCase();
  if (address.length > 254) return null;
  const match =
    /^([a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9])$/.exec(
      address,
    );
  return match && (match[1] ?? '').length <= 64 ? address : null;
}
