import { normaliseMobile } from './mobile';
import { toHalfWidth } from './text';

/**
 * A telephone number for work: a mobile, a landline with area code (0591-87654321, extension -8001) or a service
 * number (400-123-4567, 95588), in one written form; null when it is none.
 */
export function normaliseTelephone(text: string): string | null {
  const mobile = normaliseMobile(text);
  if (mobile) return mobile;
  const plain = toHalfWidth(text)
    .replace(/[转轉]|ext\.?/gi, '-')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[()\s]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  const landline = /^(?:\+?86-?)?(0[12]\d|0[3-9]\d{2})-?(\d{3,4})-?(\d{4})(?:-(\d{1,6}))?$/.exec(plain);
  if (landline) return `${landline[1]}-${landline[2]}${landline[3]}${landline[4] ? `-${landline[4]}` : ''}`;
  const service = /^([48]00)-?(\d{3})-?(\d{4})$/.exec(plain);
  if (service) return `${service[1]}-${service[2]}-${service[3]}`;
  return /^9[56]\d{3,4}$/.test(plain) ? plain : null;
}
