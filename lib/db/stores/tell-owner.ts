import type { Connection } from '@/lib/db/client';
import type { MessageTemplate } from '@/lib/domain/messages/templates';
import { accountTargets } from './account-targets';
import { type MessageFacts, tellAccounts, tellAddress } from './outbox';

interface OwnerTelling {
  accountId: string;
  /** The row this is about; with the template it makes the message unique. */
  eventId: string;
  template: MessageTemplate;
  facts?: MessageFacts;
  link: string;
  now: Date;
}

/**
 * Tells the owner of an account that something about signing in changed: inbox, mail and short message, all he has.
 * One address alone may be the one somebody else got hold of.
 */
export async function tellOwner(db: Connection, telling: OwnerTelling): Promise<void> {
  const { accountId, eventId, template, facts, link, now } = telling;
  await tellAccounts(db, { eventId, template, facts, now, to: { accountId }, link });
  const { mobile, email, locale } = await accountTargets(db, accountId);
  // With an e-mail the account is told by mail; the short message comes on top.
  if (mobile && email) {
    await tellAddress(db, { eventId, template, facts, now, channel: 'SMS', address: mobile, locale });
  }
}
