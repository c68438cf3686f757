import { digest, open, seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { type Channels, channelsTaken, type NoticeChoice, type OutsideChannel } from '@/lib/domain/messages/kinds';
import { newId } from '@/lib/ids';

/** An account as far as telling it something needs. */
export interface ToldAccount {
  accountId: string;
  locale: string;
  emailSealed: Uint8Array | null;
  mobileSealed: Uint8Array | null;
  /** What it chose for the kinds of messages; nothing = the usual channels. */
  noticeChoices: readonly NoticeChoice[];
}

export interface Telling {
  /** With recipient and channel it makes the notice unique: writing it again changes nothing. */
  eventId: string;
  /** `short` is what a short message says in place of the body; it names nobody. */
  text: { subject: string; body: string; short: string };
  link: string | null;
  /** When it happened: the order of the inbox. */
  at: Date;
  now: Date;
}

/** What `Notice.sealedBody` holds once opened. */
export interface SealedMessage {
  subject: string;
  body: string;
  link: string | null;
}

/**
 * Writes a message into the inbox of an account and one for each channel by which it leaves the house: the usual
 * ones, or those its reader chose for this kind of message.
 */
export async function noticeAccount(
  db: Connection,
  account: ToldAccount,
  channels: Channels,
  { eventId, text, link, at, now }: Telling,
): Promise<void> {
  const { accountId } = account;
  const { subject, body, short } = text;
  const row = { eventId, recipient: accountId, accountId, subject, body, link, createdAt: at, nextAttemptAt: now };
  const inbox = { ...row, id: newId(), channel: 'INBOX' as const, state: 'SENT', sentAt: now };
  const outside = channelsTaken(channels, account.noticeChoices).flatMap((channel) => {
    const address = channel === 'MAIL' ? account.emailSealed : account.mobileSealed;
    const said = channel === 'MAIL' ? body : short;
    return address ? [{ ...row, id: newId(), channel, body: said, addressSealed: new Uint8Array(address) }] : [];
  });
  await db.notice.createMany({ data: [inbox, ...outside], skipDuplicates: true });
}

/**
 * Writes a message to an address without an account. Everything readable in it is sealed, the link too: codes and
 * links are secrets until they are used.
 */
export async function noticeAddress(
  db: Connection,
  to: { channel: OutsideChannel; address: string },
  { eventId, text, link, at, now }: Telling,
): Promise<void> {
  const { subject, body, short } = text;
  const message: SealedMessage = { subject, body: to.channel === 'MAIL' ? body : short, link };
  const row = {
    id: newId(),
    eventId,
    recipient: digest(to.channel === 'SMS' ? 'mobile' : 'email', to.address),
    channel: to.channel,
    addressSealed: seal(to.address),
    sealedBody: seal(JSON.stringify(message)),
    subject: '',
    body: '',
    createdAt: at,
    nextAttemptAt: now,
  };
  await db.notice.createMany({ data: [row], skipDuplicates: true });
}

/** The message of a row, opened where it was sealed. For delivery and the outbox page only. */
export function messageOf(row: SealedMessage & { sealedBody: Uint8Array | null }): SealedMessage {
  if (row.sealedBody) return JSON.parse(open(row.sealedBody)) as SealedMessage;
  return { subject: row.subject, body: row.body, link: row.link };
}
