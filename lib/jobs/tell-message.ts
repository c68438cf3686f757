import { open } from '@/lib/crypto/personal-data';
import type { Transaction } from '@/lib/db/client';
import { noticeAccount, noticeAddress } from '@/lib/db/stores/notices';
import type { AccountsMeant, MessageFacts } from '@/lib/db/stores/outbox';
import { kindOf } from '@/lib/domain/messages/kinds';
import type { MessageTemplate } from '@/lib/domain/messages/templates';
import { composeMessage } from '@/lib/notices/compose';
import type { OutboxEntry } from './outbox-entry';
import { accountsMeant } from './recipients';

interface AccountsContent {
  template: MessageTemplate;
  facts: MessageFacts;
  link: string;
}

/**
 * A message to accounts: the inbox, and mail where they have one, else a short message. Notices are keyed by the
 * entry, not by what it is about: two templates about one row are two messages.
 */
export async function tellMeantAccounts(db: Transaction, entry: OutboxEntry, now: Date): Promise<void> {
  const { template, facts, link } = entry.content as AccountsContent;
  for (const account of await accountsMeant(db, entry.recipients as AccountsMeant)) {
    const text = composeMessage(template, account.locale, facts);
    const usual = account.emailSealed ? (['MAIL'] as const) : (['SMS'] as const);
    const channels = { kind: kindOf(template), offered: ['MAIL', 'SMS'], usual } as const;
    await noticeAccount(db, account, channels, { eventId: entry.id, text, link, at: entry.createdAt, now });
  }
}

interface AddressContent {
  template: MessageTemplate;
  channel: 'SMS' | 'MAIL';
  locale: string;
  sealed: string;
}

/** A message to one address: a code, an invitation to somebody without an account. */
export async function tellMeantAddress(db: Transaction, entry: OutboxEntry, now: Date): Promise<void> {
  const { template, channel, locale, sealed } = entry.content as AddressContent;
  const opened = JSON.parse(open(Buffer.from(sealed, 'base64'))) as {
    address: string;
    facts: MessageFacts;
    link: string | null;
  };
  const text = composeMessage(template, locale, opened.facts);
  const { address, link } = opened;
  await noticeAddress(db, { channel, address }, { eventId: entry.id, text, link, at: entry.createdAt, now });
}
