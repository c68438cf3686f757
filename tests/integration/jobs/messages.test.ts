import { afterAll, beforeAll, expect, it } from 'vitest';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { execute } from '@/lib/commands/execute';
import { digest, open, seal } from '@/lib/crypto/personal-data';
import { databaseNow } from '@/lib/db/client';
import { messageOf } from '@/lib/db/stores/notices';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { type AccountsMeant, tellAccounts } from '@/lib/db/stores/outbox';
import { newId } from '@/lib/ids';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Writes a message about nothing in particular, drains, and answers with the notices it became. */
async function told(to: AccountsMeant) {
  const { db } = world;
  const eventId = newId();
  const facts = { name: '顾临风', organisation: '东湖大学' };
  const now = await databaseNow(db);
  await tellAccounts(db, { eventId, template: 'MEMBERSHIP_ACCEPTED', facts, now, to, link: '/school' });
  await drainOutbox(db);
  const entry = await db.outboxEntry.findFirstOrThrow({ where: { eventId } });
  expect(entry.doneAt).not.toBeNull();
  return db.notice.findMany({ where: { eventId: entry.id }, orderBy: [{ accountId: 'asc' }, { channel: 'asc' }] });
}

const accountsIn = (rows: { accountId: string | null }[]) => [...new Set(rows.map(({ accountId }) => accountId))];

it('tells one account in its own language, in the inbox and by mail', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.rival;
  await db.account.update({ where: { id: accountId }, data: { locale: 'en' } });
  const rows = await told({ accountId });
  expect(rows.map(({ channel, state }) => `${channel} ${state}`)).toEqual(['INBOX SENT', 'MAIL QUEUED']);
  expect(rows[0]).toMatchObject({ subject: '顾临风 accepted the invitation', link: '/school', accountId });
  expect(open(rows[1]?.addressSealed ?? new Uint8Array())).toBe('rival@demo.test');
});

it('sends a short message where an account has no mail', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.reader;
  const [email, mobile] = [await db.account.findUniqueOrThrow({ where: { id: accountId } }), '13900001111'];
  await db.account.update({
    where: { id: accountId },
    data: {
      emailSealed: null,
      emailDigest: null,
      mobileSealed: seal(mobile),
      mobileDigest: digest('mobile', mobile),
    },
  });
  const rows = await told({ accountId });
  expect(rows.map(({ channel }) => channel)).toEqual(['INBOX', 'SMS']);
  expect(open(rows[1]?.addressSealed ?? new Uint8Array())).toBe(mobile);
  expect(email.emailDigest).not.toBeNull();
});

it('finds those who act for an employer, without its readers and other employers', async () => {
  const { viewers } = world;
  const employerId = viewers.employer.party === 'EMPLOYER' ? viewers.employer.employerId : '';
  expect(accountsIn(await told({ employerId }))).toEqual([viewers.employer.accountId]);
});

it('finds the graduate and the reviewers of one level', async () => {
  const { school, viewers } = world;
  const graduate = await addGraduate(world, 0);
  const personId = graduate.viewer.party === 'GRADUATE' ? graduate.viewer.personId : '';
  expect(accountsIn(await told({ personId }))).toEqual([graduate.viewer.accountId]);
  const { schoolId } = school;
  expect(accountsIn(await told({ schoolId, level: 'SCHOOL' }))).toEqual([viewers.school.accountId]);
  expect(accountsIn(await told({ schoolId, level: 'DEPARTMENT' }))).toEqual([viewers.department.accountId]);
});

it('tells nobody whose account or membership was disabled', async () => {
  const { db, viewers } = world;
  const { accountId, membershipId } = viewers.department;
  const meant = { schoolId: world.school.schoolId, level: 'DEPARTMENT' as const };
  await db.membership.update({ where: { id: membershipId }, data: { state: 'DISABLED' } });
  expect(await told(meant)).toEqual([]);
  await db.membership.update({ where: { id: membershipId }, data: { state: 'ACTIVE' } });
  await db.account.update({ where: { id: accountId }, data: { status: 'DISABLED' } });
  expect(await told(meant)).toEqual([]);
  expect(await told({ accountId })).toEqual([]);
  await db.account.update({ where: { id: accountId }, data: { status: 'ACTIVE' } });
});

it('keeps two messages about the same row apart', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.employer;
  const [eventId, now] = [newId(), await databaseNow(db)];
  const common = { eventId, now, to: { accountId }, link: '/employer' };
  await tellAccounts(db, { ...common, template: 'MEMBERSHIP_ACCEPTED', facts: { name: '甲', organisation: '乙' } });
  await tellAccounts(db, { ...common, template: 'ONE_TIME_CODE', facts: { code: '000000' } });
  const before = await db.notice.count({ where: { accountId, channel: 'INBOX' } });
  await drainOutbox(db);
  expect(await db.notice.count({ where: { accountId, channel: 'INBOX' } })).toBe(before + 2);
});

it('writes a code to an address once, and nothing of it can be read in the database', async () => {
  const { db } = world;
  const [address, now] = ['13900002222', await databaseNow(db)];
  await issueCode(db, { purpose: 'register', target: { channel: 'SMS', address }, now, locale: 'zh-CN' });
  await drainOutbox(db);
  await db.outboxEntry.updateMany({
    where: { kind: 'ADDRESS:ONE_TIME_CODE' },
    data: { doneAt: null, nextAttemptAt: new Date(0) },
  });
  expect(await drainOutbox(db)).toBe(1);
  const rows = await db.notice.findMany({ where: { recipient: digest('mobile', address) } });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ channel: 'SMS', accountId: null, subject: '', body: '', link: null });
  const code = /\d{6}/.exec(messageOf(rows[0] ?? { subject: '', body: '', link: null, sealedBody: null }).body)?.[0];
  expect(code).toBeDefined();
  const entries = await db.outboxEntry.findMany({ where: { kind: 'ADDRESS:ONE_TIME_CODE' } });
  expect(JSON.stringify([entries, rows[0]?.recipient])).not.toContain(code);
  expect(JSON.stringify(entries)).not.toContain(address);
});

it('reaches a graduate on the phone as well when a letter came and when it is signed', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 1);
  const { accountId } = graduate.viewer;
  await db.account.update({
    where: { id: accountId },
    data: { mobileSealed: seal('13900003333'), mobileDigest: digest('mobile', '13900003333') },
  });
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
  await execute(passReview, viewers.department, { id }, { db });
  await execute(passReview, viewers.school, { id }, { db });
  while ((await drainOutbox(db)) > 0);
  const short = await db.notice.findMany({ where: { accountId, channel: 'SMS' }, orderBy: { createdAt: 'asc' } });
  expect(short.map(({ subject }) => subject)).toEqual([
    '兰禾科技（北京）有限公司邀请您签约：后端工程师',
    '您与兰禾科技（北京）有限公司的协议已签订',
  ]);
  expect(await db.notice.count({ where: { accountId, channel: 'INBOX' } })).toBe(4);
});

it('asks a graduate without an account to activate it, where the roster says he can be reached', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 2);
  await db.membership.delete({ where: { id: graduate.viewer.membershipId } });
  await sent(world, viewers.employer, graduate.enrolmentId);
  await drainOutbox(db);
  const [mobile, email] = [digest('mobile', '19900001003'), digest('email', 'graduate3@demo.test')];
  const rows = await db.notice.findMany({
    where: { recipient: { in: [mobile, email] } },
    orderBy: { channel: 'asc' },
  });
  expect(rows.map(({ channel, accountId }) => [channel, accountId])).toEqual([
    ['MAIL', null],
    ['SMS', null],
  ]);
  for (const row of rows) {
    const message = messageOf(row);
    expect(message.link).toBe('/activate');
    expect(message.subject).toBe('兰禾科技（北京）有限公司邀请您签约：后端工程师');
    expect(message.body).toContain('激活');
  }
});

it('does not let a poisoned entry hold up the others, and sets it aside after some tries', async () => {
  const { db, viewers } = world;
  const start = await databaseNow(db);
  const [poison, healthy] = [newId(), newId()];
  const row = { subjectId: newId(), createdAt: start, nextAttemptAt: new Date(start.getTime() - 1), recipients: {} };
  const content = { template: 'ONE_TIME_CODE', channel: 'SMS', locale: 'zh-CN', sealed: 'AQID' };
  await db.outboxEntry.create({
    data: { ...row, id: poison, eventId: poison, kind: 'ADDRESS:ONE_TIME_CODE', content },
  });
  await tellAccounts(db, {
    eventId: healthy,
    template: 'ONE_TIME_CODE',
    facts: { code: '1' },
    now: start,
    to: { accountId: viewers.employer.accountId },
    link: '/',
  });
  expect(await drainOutbox(db)).toBe(2);
  expect((await db.outboxEntry.findFirstOrThrow({ where: { eventId: healthy } })).doneAt).not.toBeNull();
  const once = await db.outboxEntry.findUniqueOrThrow({ where: { id: poison } });
  expect(once).toMatchObject({ doneAt: null, attempts: 1, lastError: expect.any(String) });
  expect(await drainOutbox(db, start)).toBe(0);

  let clock = start.getTime();
  let tries = 1;
  for (let step = 0; step < 20; step += 1) {
    clock += 3 * 3_600_000;
    tries += await drainOutbox(db, new Date(clock));
  }
  expect(tries).toBe(8);
  expect(await db.outboxEntry.findUniqueOrThrow({ where: { id: poison } })).toMatchObject({
    doneAt: null,
    attempts: 8,
  });
});
