import { digest } from '@/lib/crypto/personal-data';

/** Low in entropy or secret: no digest of them is kept, not even one that is mixed with others. */
const secret = /^(password|newPassword|code|amount)$/;

/**
 * The repeat key of one submission, bound to what was submitted: the same form sent twice is one deed, but a form
 * reached again by the browser's way back and filled in differently is another, and must not be answered with the
 * result of the first. Keyed, because inputs hold personal data.
 */
export function submissionKey(key: string, input: unknown): string {
  const text = JSON.stringify(input, (name, value: unknown) => (secret.test(name) ? undefined : value)) ?? '';
  return `${key}.${digest('code', text).slice(0, 22)}`;
}
