import { digest } from '@/lib/crypto/personal-data';
import { SECRET_INPUT } from '@/lib/domain/rules/secret-inputs';

/**
 * The repeat key of one submission, bound to what was submitted: the same form sent twice is one deed, but a form
 * reached again by the browser's way back and filled in differently is another, and must not be answered with the
 * result of the first. Keyed, because inputs hold personal data; of secrets no digest is kept,
 * not even one that is mixed with others.
 */
export function submissionKey(key: string, input: unknown): string {
  const text = JSON.stringify(input, (name, value: unknown) => (SECRET_INPUT.test(name) ? undefined : value)) ?? '';
  return `${key}.${digest('code', text).slice(0, 22)}`;
}
