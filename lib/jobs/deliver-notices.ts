import { open } from '@/lib/crypto/personal-data';
import { type Database, databaseNow } from '@/lib/db/client';
import { log } from '@/lib/log';
import { type MailTransport, TransportError } from '@/lib/notices/transports/types';

const BATCH = 50;
const MINUTE = 60_000;
/** After this many tries (about two days) a mail stays in the outbox as failed, for a person to look at. */
const LAST_TRY = 12;

interface Waiting {
  id: string;
  subject: string;
  body: string;
  link: string | null;
  addressSealed: Uint8Array | null;
  attempts: number;
}

/** Minutes until the next try: 1, 2, 4 … at most six hours, so an hour without a mail server loses nothing. */
const pause = (attempts: number): number => Math.min(2 ** attempts, 360) * MINUTE;

/**
 * Sends waiting mails, a batch; answers how many were tried. A mail is taken by moving its next try ahead first:
 * a worker that dies while sending leaves it to be tried again with the same Message-ID.
 */
export async function deliverNotices(db: Database, mail: MailTransport, baseUrl: string): Promise<number> {
  const now = await databaseNow(db);
  const rows = await db.$queryRaw<Waiting[]>`
    update "Notice" n set "attempts" = n."attempts" + 1,
      "nextAttemptAt" = ${now}::timestamptz + make_interval(mins => least(power(2, n."attempts")::int, 360))
    from (select "id" from "Notice" where "state" = 'QUEUED' and "channel" = 'MAIL' and "nextAttemptAt" <= ${now}
      order by "nextAttemptAt", "id" limit ${BATCH} for update skip locked) due
    where n."id" = due."id" returning n."id", n."subject", n."body", n."link", n."addressSealed", n."attempts"`;
  for (const row of rows) await deliver(db, mail, row, baseUrl, now);
  return rows.length;
}

async function deliver(db: Database, mail: MailTransport, row: Waiting, baseUrl: string, now: Date): Promise<void> {
  const text = row.link ? `${row.body}\n\n${baseUrl}${row.link}\n` : `${row.body}\n`;
  try {
    if (!row.addressSealed) throw new TransportError('TRANSPORT_REFUSED', false, 'no address');
    await mail.send({ messageId: row.id, to: open(row.addressSealed), subject: row.subject, text });
    await db.notice.update({ where: { id: row.id }, data: { state: 'SENT', sentAt: now, lastError: null } });
  } catch (error) {
    const code = error instanceof TransportError ? error.code : 'TRANSPORT_FAILED';
    const isFinal = row.attempts >= LAST_TRY || (error instanceof TransportError && !error.transient);
    log.warn('mail not delivered', { notice: row.id, code, attempts: row.attempts });
    const nextAttemptAt = new Date(now.getTime() + pause(row.attempts));
    await db.notice.update({
      where: { id: row.id },
      data: { lastError: code, nextAttemptAt, ...(isFinal ? { state: 'FAILED' } : {}) },
    });
  }
}
