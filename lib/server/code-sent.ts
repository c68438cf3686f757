import 'server-only';
import { contactAddress, type ContactAddress } from '@/lib/domain/membership/address';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { getTranslations } from '@/lib/words/reader';

/** An address as a page may show it. */
export const maskedAddress = ({ channel, address }: ContactAddress): ContactAddress => ({
  channel,
  address: channel === 'SMS' ? maskMobile(address) : maskEmail(address),
});

/** What somebody typed, read as a mobile or an e-mail and masked; nothing of what we know goes into it. */
export function typedAddress(typed: unknown): ContactAddress | null {
  const found = typeof typed === 'string' ? contactAddress(typed.slice(0, 300)) : null;
  return found && maskedAddress(found);
}

/** That a code was sent, and where; the same words whether somebody has that address or not. */
export async function codeSentWords(isCertain: boolean, { channel, address }: ContactAddress): Promise<string> {
  const words = await getTranslations('actions');
  if (!isCertain) return words('codeSentIfAccountTo', { address });
  return words(channel === 'SMS' ? 'codeSentBySms' : 'codeSentByMail', { address });
}
