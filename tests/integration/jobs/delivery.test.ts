import { runMigrations } from 'graphile-worker';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { databaseNow, openDatabase } from '@/lib/db/client';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { newId } from '@/lib/ids';
import { deliverNotices, type Transports } from '@/lib/jobs/deliver-notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { wakeWorker } from '@/lib/jobs/wake';
import { environment } from '@/lib/env';
import { ownTransports, startWorker } from '@/lib/jobs/worker';
import { log } from '@/lib/log';
import { createMailTransport } from '@/lib/notices/transports/mail-transport';
import { createSmsTransport } from '@/lib/notices/transports/sms-transport';
import { createTestDatabase } from '../../support/database';
import { type SmsServer, startSmsServer } from '../../support/sms-server';
import { type SmtpServer, startSmtpServer } from '../../support/smtp-server';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

const base = 'https://sanfang.example';
const MINUTE = 60_000;

let world: World;
let smtp: SmtpServer;
let gateway: SmsServer;
beforeAll(async () => {
  [world, smtp, gateway] = await Promise.all([createWorld(), startSmtpServer({ plain: true }), startSmsServer()]);
});
afterAll(() => Promise.all([world.close(), smtp.close(), gateway.close()]));

const transports = (mailPort = smtp.port, smsUrl = gateway.url): Transports => ({
  mail: createMailTransport({
    kind: 'smtp',
    url: `smtp://sender:secret@127.0.0.1:${mailPort}`,
    from: '三方签约 <notice@sanfang.example>',
    timeoutMs: 2_000,
  }),
  sms: createSmsTransport({ kind: 'http', url: smsUrl, token: 'token-1', timeoutMs: 1_000 }),
});

const idsOf = ({ received }: SmtpServer) => received.map(({ source }) => /^Message-ID: <([^@]+)@/im.exec(source)?.[1]);

/** The text of a mail, whatever encoding it travelled in. */
function textOf(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Waits for something that must come about; fails when it does not. */
async function until(condition: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('leaves messages waiting, untried, where there is no server for them, and sends them once there is', async () => {
  const { db } = world;
  const now = await databaseNow(db);
  const target = { channel: 'MAIL' as const, address: 'waiting@demo.test' };
  await issueCode(db, { purpose: 'register', target, now, locale: 'en' });
  await drainOutbox(db);
  const nowhere = ownTransports({ ...environment(), DEMO: false, SMTP_URL: undefined, SMS_GATEWAY_URL: undefined });
  expect(nowhere).toEqual({ mail: null, sms: null });
  expect(await deliverNotices(db, nowhere, base)).toBe(0);
  expect(await db.notice.findMany({ where: { state: 'QUEUED' } })).toMatchObject([{ attempts: 0 }]);
  expect(await deliverNotices(db, transports(), base)).toBe(1);
  expect(smtp.received.splice(0).map(({ to }) => to)).toEqual([['waiting@demo.test']]);
  await db.notice.deleteMany();
});

it('hands a mail with its link and a code by short message to real servers', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 0);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  const now = await databaseNow(db);
  await issueCode(db, { purpose: 'activate', target: { channel: 'SMS', address: '13900004444' }, now, locale: 'en' });
  await drainOutbox(db);
  expect(await deliverNotices(db, transports(), base)).toBe(2);
  expect(smtp.received.map(({ to }) => to)).toEqual([['graduate1@demo.test']]);
  expect(textOf(smtp.received[0]?.source ?? '')).toContain(`${base}/graduate/invitations/${id}`);
  expect(gateway.received[0]?.body).toMatchObject({
    to: '13900004444',
    text: expect.stringMatching(/^【三方签约】Sanfang: your code to activate a graduate account is \d{6}\./),
  });
  expect(await db.notice.count({ where: { channel: { not: 'INBOX' }, state: 'SENT' } })).toBe(2);
});

it('loses nothing while both servers are down, tries again when it is time, and repeats under the same id', async () => {
  const { db, viewers } = world;
  const down = await Promise.all([startSmtpServer({ plain: true }), startSmsServer()]);
  await Promise.all(down.map((server) => server.close()));
  const broken = transports(down[0].port, down[1].url);
  const graduate = await addGraduate(world, 1);
  await sent(world, viewers.employer, graduate.enrolmentId);
  const start = await databaseNow(db);
  const target = { channel: 'SMS' as const, address: '13900005555' };
  await issueCode(db, { purpose: 'activate', target, now: start, locale: 'zh-CN' });
  await drainOutbox(db, start);
  const waiting = await db.notice.findMany({ where: { state: 'QUEUED' }, orderBy: { channel: 'asc' } });
  expect(waiting.map(({ channel }) => channel)).toEqual(['MAIL', 'SMS']);

  const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
  expect(await deliverNotices(db, broken, base, start)).toBe(2);
  expect(await deliverNotices(db, broken, base, at(0.5))).toBe(0);
  expect(await deliverNotices(db, broken, base, at(1))).toBe(2);
  const failing = await db.notice.findMany({ where: { state: 'QUEUED' } });
  expect(failing.map(({ attempts, lastError }) => [attempts, lastError])).toEqual([
    [2, 'TRANSPORT_UNREACHABLE'],
    [2, 'TRANSPORT_UNREACHABLE'],
  ]);

  // The gateway takes the message but its answer is lost: the repeat must carry the same id.
  gateway.status = 503;
  const before = [smtp.received.length, gateway.received.length] as const;
  expect(await deliverNotices(db, transports(), base, at(3))).toBe(2);
  gateway.status = 202;
  expect(await deliverNotices(db, transports(), base, at(7))).toBe(1);
  expect(await db.notice.count({ where: { state: 'QUEUED' } })).toBe(0);
  expect(idsOf(smtp).slice(before[0])).toEqual([waiting[0]?.id]);
  const keys = gateway.received.slice(before[1]).map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual([waiting[1]?.id, waiting[1]?.id]);
});

it('does not spend the tries of a whole batch on a server that is out of reach', async () => {
  const { db, viewers } = world;
  const down = await startSmtpServer({ plain: true });
  await down.close();
  for (const index of [2, 3, 4]) {
    const graduate = await addGraduate(world, index);
    await sent(world, viewers.employer, graduate.enrolmentId);
  }
  await drainOutbox(db);
  expect(await deliverNotices(db, transports(down.port), base)).toBe(1);
  const rows = await db.notice.findMany({ where: { state: 'QUEUED' }, orderBy: { attempts: 'asc' } });
  expect(rows.map(({ attempts }) => attempts)).toEqual([0, 0, 1]);
  await db.notice.updateMany({ where: { state: 'QUEUED' }, data: { nextAttemptAt: new Date(0) } });
  expect(await deliverNotices(db, transports(), base)).toBe(3);
});

it('gives up at once on an address the server refuses for good', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 5);
  await sent(world, viewers.employer, graduate.enrolmentId);
  await drainOutbox(db);
  smtp.refuseWith = 550;
  await deliverNotices(db, transports(), base);
  smtp.refuseWith = null;
  const where = { accountId: graduate.viewer.accountId, channel: 'MAIL' as const };
  expect(await db.notice.findFirstOrThrow({ where })).toMatchObject({
    state: 'FAILED',
    lastError: 'TRANSPORT_REFUSED',
    attempts: 1,
  });
});

it('sends within moments after a deed, by the wake-up alone', async () => {
  const { db, viewers, url } = world;
  // No crontab: only the ring of the deed can bring the worker to this.
  const worker = await startWorker({ url, db, transports: transports(), baseUrl: base, crontab: '# none' });
  try {
    const graduate = await addGraduate(world, 6);
    await sent(world, viewers.employer, graduate.enrolmentId);
    for (let ring = 0; ring < 20; ring += 1) wakeWorker(db);
    const where = { accountId: graduate.viewer.accountId, channel: 'MAIL' as const, state: 'SENT' };
    await until(async () => (await db.notice.count({ where })) === 1, 10_000);
    const to = smtp.received.at(-1)?.to;
    expect(to).toEqual(['graduate7@demo.test']);
  } finally {
    await worker.stop();
  }
});

it('adds one job for many deeds, however often they ring before the worker comes', async () => {
  // A database of its own: the worker of another test may still hold a job of this key in the shared one.
  const own = await createWorld();
  await runMigrations({ connectionString: own.url });
  const { db, viewers } = own;
  const jobs = () =>
    db.$queryRaw<{ revision: number }[]>`
      select revision from graphile_worker.jobs where task_identifier = 'drain-outbox'`;
  const graduate = await addGraduate(own, 7);
  await sent(own, viewers.employer, graduate.enrolmentId);
  for (let ring = 0; ring < 20; ring += 1) wakeWorker(db);
  await until(async () => (await jobs()).length === 1, 10_000);
  expect(await jobs()).toEqual([{ revision: 0 }]);
  wakeWorker(db);
  await until(async () => (await jobs()).some(({ revision }) => revision === 1), 10_000);
  expect(await jobs()).toHaveLength(1);
  await own.close();
});

it('leaves the deed alone when the worker cannot be woken', async () => {
  // A database no worker has ever seen.
  const { url, drop } = await createTestDatabase();
  const other = openDatabase(url, 1);
  await other.outboxEntry.create({
    data: {
      id: newId(),
      kind: 'ACCOUNTS:MEMBERSHIP_ACCEPTED',
      eventId: newId(),
      subjectId: newId(),
      recipients: {},
      content: {},
      createdAt: new Date(0),
      nextAttemptAt: new Date(0),
    },
  });
  const warned = vi.spyOn(log, 'warn');
  expect(() => wakeWorker(other)).not.toThrow();
  await until(async () => warned.mock.calls.some(([message]) => message === 'worker not woken'), 5_000);
  warned.mockRestore();
  await other.$disconnect();
  await drop();
});
