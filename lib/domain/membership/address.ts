import { z } from 'zod';
import { normaliseEmail } from '../rules/email';
import { normaliseMobile } from '../rules/mobile';

export interface ContactAddress {
  channel: 'MAIL' | 'SMS';
  address: string;
}

/** A mobile or an e-mail as somebody typed it, in its one written form; null when it is neither. */
export function contactAddress(text: string): ContactAddress | null {
  const mobile = normaliseMobile(text);
  if (mobile) return { channel: 'SMS', address: mobile };
  const email = normaliseEmail(text);
  return email ? { channel: 'MAIL', address: email } : null;
}

/** The input for a mobile or an e-mail. */
export const contactAddressInput = z.string('ADDRESS_INVALID').transform((text, ctx) => {
  const found = contactAddress(text.slice(0, 300));
  if (found) return found;
  ctx.addIssue({ code: 'custom', message: 'ADDRESS_INVALID' });
  return z.NEVER;
});
