import { open } from '@/lib/crypto/personal-data';
import type { Database } from '@/lib/db/client';
import { messageOf } from '@/lib/db/stores/notices';
import { wholeAddress } from '@/lib/domain/messages/links';
import { log } from '@/lib/log';
import { mailText, shortText } from '@/lib/notices/compose';
import { type MailTransport, type SmsTransport, TransportError } from '@/lib/notices/transports/types';
import { jobNow } from './job-clock';

const BATCH = 50;
const MINUTE = 60_000;
/** After this many tries (about two days) a message stays in the outbox as failed, for a person to look at. */
const LAST_TRY = 12;

/** Null where this installation has no server for a channel yet: its messages wait, untried, until it has. */
export interface Transports {
  mail: MailTransport | null;
  sms: SmsTransport | null;
}

interface Waiting {
  id: string;
  subject: string;
  body: string;
  sealedBody: Uint8Array | null;
  link: string | null;
  addressSealed: Uint8Array | null;
  attempts: number;
}

type Send = (row: Waiting) => Promise<void>;

/** Minutes until the next try: 1, 2, 4 … at most six hours, so an hour without a server loses nothing. */
const pause = (attempts: number): number => Math.min(2 ** attempts, 360) * MINUTE;

/** The server itself is out of reach: the rest of the batch would only wait for it too. */
const isOutOfReach = (code: string | null): boolean =>
  code === 'TRANSPORT_UNREACHABLE' || code === 'TRANSPORT_TIMEOUT' || code === 'TRANSPORT_AUTH_FAILED';

/**
 * Sends waiting mails and short messages, a batch of each side by side; answers how many were tried. A message is
 * taken by moving its next try ahead first: a worker that dies while sending leaves it to be tried again with the same
 * id. `baseUrl` is put before links; `set` is the clock of a test.
 */
export async function deliverNotices(
  db: Database,
  { mail, sms }: Transports,
  baseUrl: string,
  set?: Date,
): Promise<number> {
  const now = await jobNow(db, set);
  const read = (row: Waiting) => {
    if (!row.addressSealed) throw new TransportError('TRANSPORT_REFUSED', false, 'no address');
    const { subject, body, link } = messageOf(row);
    return { to: open(row.addressSealed), subject, body, url: wholeAddress(baseUrl, link) };
  };
  const batches: Promise<number>[] = [];
  if (mail) {
    const send: Send = async (row) => {
      const { to, subject, body, url } = read(row);
      await mail.send({ messageId: row.id, to, subject, text: mailText(body, url) });
    };
    batches.push(deliverBatch(db, 'MAIL', send, now));
  }
  if (sms) {
    const send: Send = async (row) => {
      const { to, body, url } = read(row);
      await sms.send({ id: row.id, to, text: shortText(body, url) });
    };
    batches.push(deliverBatch(db, 'SMS', send, now));
  }
  return (await Promise.all(batches)).reduce((sum, count) => sum + count, 0);
}

async function deliverBatch(db: Database, channel: 'MAIL' | 'SMS', send: Send, now: Date): Promise<number> {
  const rows = await db.$queryRaw<Waiting[]>`
    update "Notice" n set "attempts" = n."attempts" + 1,
      "nextAttemptAt" = ${now}::timestamptz + make_interval(mins => least(power(2, n."attempts")::int, 360))
    from (select "id" from "Notice"
      where "state" = 'QUEUED' and "channel" = ${channel}::"Channel" and "nextAttemptAt" <= ${now}
      order by "nextAttemptAt", "id" limit ${BATCH} for update skip locked) due
    where n."id" = due."id"
    returning n."id", n."subject", n."body", n."sealedBody", n."link", n."addressSealed", n."attempts"`;
  for (const [index, row] of rows.entries()) {
    if (!isOutOfReach(await deliver(db, row, send, now))) continue;
    await putBack(db, rows.slice(index + 1), now);
    return index + 1;
  }
  return rows.length;
}

/** One try; answers the code of what went wrong, or null. */
async function deliver(db: Database, row: Waiting, send: Send, now: Date): Promise<string | null> {
  try {
    await send(row);
    await db.notice.update({ where: { id: row.id }, data: { state: 'SENT', sentAt: now, lastError: null } });
    return null;
  } catch (error) {
    const code = error instanceof TransportError ? error.code : 'TRANSPORT_FAILED';
    const isFinal = row.attempts >= LAST_TRY || (error instanceof TransportError && !error.transient);
    log.warn('message not delivered', { notice: row.id, code, attempts: row.attempts });
    const nextAttemptAt = new Date(now.getTime() + pause(row.attempts - 1));
    await db.notice.update({
      where: { id: row.id },
      data: { lastError: code, nextAttemptAt, ...(isFinal ? { state: 'FAILED' } : {}) },
    });
    return code;
  }
}

/** Nobody tried these: they wait a minute and keep their tries. */
async function putBack(db: Database, rows: readonly Waiting[], now: Date): Promise<void> {
  await db.notice.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { attempts: { decrement: 1 }, nextAttemptAt: new Date(now.getTime() + MINUTE) },
  });
}
