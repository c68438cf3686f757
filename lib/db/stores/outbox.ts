import { seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import type { MessageTemplate } from '@/lib/domain/messages/templates';
import { newId } from '@/lib/ids';

export type MessageFacts = Readonly<Record<string, string>>;

/** Who is meant, by side and id, never by address: the drain finds the accounts behind it at that moment. */
export type AccountsMeant =
  | { accountId: string }
  | { employerId: string; role?: 'ADMINISTRATOR' }
  | { personId: string }
  /** Without a level everybody who reviews for the school; never the one named by `except`. */
  | { schoolId: string; level?: ReviewLevel; except?: string };

interface Telling {
  /** The row this message is about; with the template it makes the message unique. */
  eventId: string;
  template: MessageTemplate;
  facts?: MessageFacts;
  now: Date;
}

/** Writes, in the caller's transaction, that accounts are to be told (inbox, and mail where they have one). */
export async function tellAccounts(
  db: Connection,
  { eventId, template, facts = {}, now, to, link }: Telling & { to: AccountsMeant; link: string },
): Promise<void> {
  await db.outboxEntry.create({
    data: {
      id: newId(),
      kind: `ACCOUNTS:${template}`,
      eventId,
      subjectId: eventId,
      recipients: to,
      content: { template, facts, link },
      createdAt: now,
      nextAttemptAt: now,
    },
  });
}

/**
 * Writes, in the caller's transaction, that one address is to be told: a code, an invitation to somebody who has
 * no account yet. Address and facts are sealed: both may be secret.
 */
export async function tellAddress(
  db: Connection,
  message: Telling & { channel: 'SMS' | 'MAIL'; address: string; locale: string; link?: string; isDecoy?: boolean },
): Promise<void> {
  const { eventId, template, facts = {}, now, channel, address, locale, link, isDecoy } = message;
  const sealed = Buffer.from(seal(JSON.stringify({ address, facts, link: link ?? null }))).toString('base64');
  await db.outboxEntry.create({
    data: {
      id: newId(),
      kind: `ADDRESS:${template}`,
      eventId,
      subjectId: eventId,
      recipients: {},
      content: { template, channel, locale, sealed },
      createdAt: now,
      nextAttemptAt: now,
      doneAt: isDecoy ? now : null,
    },
  });
}
