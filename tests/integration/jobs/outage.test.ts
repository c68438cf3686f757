import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { databaseNow } from '@/lib/db/client';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { deliverNotices, type Transports } from '@/lib/jobs/deliver-notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { createMailTransport } from '@/lib/notices/transports/mail-transport';
import { createSmsTransport } from '@/lib/notices/transports/sms-transport';
import { must } from '../../support/claims';
import { type SmsServer, startSmsServer } from '../../support/sms-server';
import { type SmtpServer, startSmtpServer } from '../../support/smtp-server';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

const base = 'https://sanfang.example';
const MINUTE = 60_000;

let world: World;
let smtp: SmtpServer;
let gateway: SmsServer;
beforeAll(async () => {
  // STARTTLS and a password: the server takes nothing in the clear and from nobody else.
  [world, smtp, gateway] = await Promise.all([createWorld(), startSmtpServer(), startSmsServer()]);
});
afterAll(() => Promise.all([world.close(), smtp.close(), gateway.close()]));

const transports = (mailPort: number, smsUrl: string): Transports => ({
  mail: createMailTransport({
    kind: 'smtp',
    url: `smtp://sender:secret@127.0.0.1:${mailPort}?tls.rejectUnauthorized=false`,
    from: '三方签约 <notice@sanfang.example>',
    requireTls: true,
    timeoutMs: 1_000,
  }),
  sms: createSmsTransport({ kind: 'http', url: smsUrl, token: 'token-1', timeoutMs: 300 }),
});

const mailIds = () => smtp.received.map(({ source }) => /^Message-ID: <([^@]+)@/im.exec(source)?.[1] ?? '');
const smsIds = () => gateway.received.map(({ headers }) => String(headers['idempotency-key']));

/** Lets the clock of the jobs go on minute by minute, as cron does. */
async function work(to: Transports, start: Date, fromMinute: number, untilMinute: number): Promise<void> {
  for (let minute = fromMinute; minute <= untilMinute; minute += 1) {
    const now = new Date(start.getTime() + minute * MINUTE);
    while ((await drainOutbox(world.db, now)) > 0);
    while ((await deliverNotices(world.db, to, base, now)) > 0);
  }
}

it('loses no message while mail and SMS are both down for an hour, and delivers each once they are back', async () => {
  const { db, viewers } = world;
  const down = await Promise.all([startSmtpServer({ plain: true }), startSmsServer()]);
  await Promise.all(down.map((server) => server.close()));
  const broken = transports(down[0].port, down[1].url);
  const graduates = [await addGraduate(world, 0), await addGraduate(world, 1), await addGraduate(world, 2)];
  const start = await databaseNow(db);
  const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
  let worked = 0;
  // What happens during the outage: at its beginning, in the middle, and shortly before its end.
  for (const [index, minute] of [0, 25, 58].entries()) {
    await work(broken, start, worked, minute);
    worked = minute + 1;
    const enrolmentId = graduates[index]?.enrolmentId ?? '';
    const id = await sent(world, viewers.employer, enrolmentId, at(minute));
    const target = { channel: 'SMS' as const, address: `1390000666${index}` };
    await issueCode(db, { purpose: 'activate', target, now: at(minute), locale: 'zh-CN' });
    if (index === 1) await must(db, withdrawInvitation, viewers.employer, { id });
  }
  await work(broken, start, worked, 60);
  expect([smtp.received, gateway.received]).toEqual([[], []]);
  const waiting = await db.notice.findMany({ where: { channel: { not: 'INBOX' } } });
  expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['QUEUED']));
  const idsOf = (channel: 'MAIL' | 'SMS') => waiting.filter((one) => one.channel === channel).map(({ id }) => id);
  expect(idsOf('MAIL')).toHaveLength(4);
  expect(idsOf('SMS')).toHaveLength(3);
  expect(await db.outboxEntry.count({ where: { doneAt: null, kind: { not: 'AGREEMENT_DOCUMENT' } } })).toBe(0);

  await work(transports(smtp.port, gateway.url), start, 61, 130);
  expect(await db.notice.count({ where: { channel: { not: 'INBOX' }, state: { not: 'SENT' } } })).toBe(0);
  expect(mailIds().sort()).toEqual(idsOf('MAIL').sort());
  expect(smsIds().sort()).toEqual(idsOf('SMS').sort());
  expect(smtp.received.every(({ secure, user }) => secure && user === 'sender')).toBe(true);
});

it('repeats a message whose answer was lost under the same Message-ID', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 3);
  const start = await databaseNow(db);
  await sent(world, viewers.rival, graduate.enrolmentId);
  const target = { channel: 'SMS' as const, address: '13900007777' };
  await issueCode(db, { purpose: 'activate', target, now: start, locale: 'zh-CN' });
  const [mails, messages] = [smtp.received.length, gateway.received.length];
  // Both take the message and never say so.
  [smtp.hang, gateway.status] = [true, null];
  const to = transports(smtp.port, gateway.url);
  await work(to, start, 1, 1);
  [smtp.hang, gateway.status] = [false, 202];
  await work(to, start, 2, 6);
  const [sentMails, sentMessages] = [mailIds().slice(mails), smsIds().slice(messages)];
  expect([sentMails.length, sentMessages.length]).toEqual([2, 2]);
  expect(new Set(sentMails).size).toBe(1);
  expect(new Set(sentMessages).size).toBe(1);
});
