import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { openCalendarFeed } from '@/lib/commands/calendar-feed/open-calendar-feed';
import { revokeCalendarFeed } from '@/lib/commands/calendar-feed/revoke-calendar-feed';
import { execute } from '@/lib/commands/execute';
import { sha256 } from '@/lib/crypto/hash';
import { databaseNow } from '@/lib/db/client';
import { recoverAccount } from '@/lib/db/stores/account-recoveries';
import { anonymiseAccount } from '@/lib/db/stores/close-account';
import { calendarText } from '@/lib/documents/calendar';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newSecret } from '@/lib/ids';
import { calendarEntries } from '@/lib/queries/calendar/calendar-entries';
import { ownFeed } from '@/lib/queries/calendar/own-feed';
import { feedReader, mayReadFeed } from '@/lib/server/calendar-feed';
import { addOperator } from '../../support/viewers';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** The secret of a new link. */
async function made(viewer: Viewer): Promise<string> {
  const answer = await execute(openCalendarFeed, viewer, {}, { db: world.db, requestId: 'r' });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.token;
}
const revoke = (viewer: Viewer) => execute(revokeCalendarFeed, viewer, {}, { db: world.db });
const isOpen = async (token: string): Promise<boolean> => (await feedReader(token, world.db)).isKnown;

/** What a calendar makes of the link. */
async function read(token: string): Promise<{ summary: string; at: string; uid: string; text: string }[]> {
  const { viewer, locale } = await feedReader(token, world.db);
  const text = calendarText(await calendarEntries(viewer, undefined, world.db), {
    locale,
    baseUrl: 'https://sign.example',
  });
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    const at = event.startDate.isDate ? event.startDate.toString() : event.endDate.toJSDate().toISOString();
    return { summary: event.summary, at, uid: event.uid, text: part.toString() };
  });
}

it('makes a link of which only the hash is kept, records it and tells the account everywhere', async () => {
  const { db, viewers } = world;
  const { employer } = viewers;
  const token = await made(employer);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const row = await db.calendarFeed.findUniqueOrThrow({ where: { membershipId: employer.membershipId } });
  expect(row).toMatchObject({ tokenHash: sha256(token), lastReadAt: null });
  const audit = await db.auditEvent.findFirstOrThrow({
    where: { type: 'CALENDAR_FEED_OPENED' },
    orderBy: { at: 'desc' },
  });
  expect(audit).toMatchObject({ subjectId: row.id, membershipId: employer.membershipId, facts: { replaced: false } });
  const told = await db.outboxEntry.findMany({ where: { kind: { contains: 'CALENDAR_FEED_OPENED' } } });
  expect(told.map(({ kind }) => kind)).toContain('ACCOUNTS:CALENDAR_FEED_OPENED');
  // The secret stands nowhere else.
  expect(
    JSON.stringify([audit, told, row], (_key, value: unknown) => (typeof value === 'bigint' ? '' : value)),
  ).not.toContain(token);
  expect(await db.idempotencyKey.count({ where: { command: 'open-calendar-feed' } })).toBe(0);
});

it('refuses a repeat key, which would keep the secret', async () => {
  const given = { db: world.db, idempotencyKey: newSecret(16) };
  await expect(execute(openCalendarFeed, world.viewers.rival, {}, given)).rejects.toThrow('must not be kept');
  expect(await ownFeed(world.viewers.rival, undefined, world.db)).toBeNull();
});

it('a new link ends the one before, a revoked one opens nothing, and its owner sees when it was read', async () => {
  const { db, viewers } = world;
  const { reader } = viewers;
  const first = await made(reader);
  expect(await isOpen(first)).toBe(true);
  const feed = await ownFeed(reader, undefined, db);
  expect(feed?.lastReadAt).toBeInstanceOf(Date);
  const second = await made(reader);
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
  expect(await revoke(reader)).toMatchObject({ outcome: 'done' });
  expect(await isOpen(second)).toBe(false);
  expect(await db.auditEvent.count({ where: { type: 'CALENDAR_FEED_REVOKED', accountId: reader.accountId } })).toBe(1);
  expect(await revoke(reader)).toMatchObject({ outcome: 'refused', code: 'CALENDAR_FEED_GONE' });
  expect(await ownFeed(reader, undefined, db)).toBeNull();
});

it('two links made at the same moment leave one that opens', async () => {
  const tokens = await Promise.all([made(world.viewers.rival), made(world.viewers.rival)]);
  const open = await Promise.all(tokens.map(isOpen));
  expect(open.filter(Boolean)).toHaveLength(1);
});

it('is not for sides without deadlines, nor for nobody, and revoking reaches no link of others', async () => {
  const { db, viewers } = world;
  const operator = await addOperator(world);
  for (const viewer of [viewers.school, viewers.department, operator]) {
    expect(await execute(openCalendarFeed, viewer, {}, { db })).toEqual({ outcome: 'not-found' });
    expect(await calendarEntries(viewer, undefined, db)).toEqual([]);
  }
  expect(await execute(openCalendarFeed, null, {}, { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await execute(openCalendarFeed, viewers.rival, { id: 'x' }, { db })).toMatchObject({ outcome: 'invalid' });
  const token = await made(viewers.employer);
  expect(await revoke(viewers.rival)).toMatchObject({ outcome: 'done' });
  expect(await revoke(viewers.department)).toMatchObject({ code: 'CALENDAR_FEED_GONE' });
  expect(await isOpen(token)).toBe(true);
});

it('a link that is none takes the same steps and reads for nobody', async () => {
  for (const token of [newSecret(), '', 'x', `${newSecret()}' or true --`]) {
    const found = await feedReader(token, world.db);
    expect(found.isKnown).toBe(false);
    expect(await calendarEntries(found.viewer, undefined, world.db)).toEqual([]);
  }
});

it('holds what waits for an answer, each side its own, and what a graduate agreed to, without people and pay', async () => {
  const { db, viewers } = world;
  const [one, two] = [await addGraduate(world, 0), await addGraduate(world, 1)];
  const [waiting, taken] = [
    await sent(world, viewers.employer, one.enrolmentId),
    await sent(world, viewers.employer, two.enrolmentId),
  ];
  const other = await sent(world, viewers.rival, two.enrolmentId);
  const deadline = async (id: string) =>
    (await db.agreement.findUniqueOrThrow({ where: { id } })).replyBy.toISOString();
  const [company, graduate] = [await made(viewers.employer), await made(two.viewer)];
  const uids = async (token: string) => (await read(token)).map(({ uid }) => uid).sort();
  const reply = (id: string): string => `reply-${id}@sign.example`;

  expect(await uids(company)).toEqual([reply(waiting), reply(taken)].sort());
  expect(await uids(graduate)).toEqual([reply(taken), reply(other)].sort());
  const entry = (await read(company)).find(({ uid }) => uid === reply(waiting));
  expect(entry?.at).toBe(await deadline(waiting));
  expect(entry?.summary).toContain('东湖大学');

  await prove(world, two.viewer, taken);
  expect(await execute(acceptInvitation, two.viewer, { id: taken, confirmed: 'yes' }, { db })).toMatchObject({
    outcome: 'done',
  });
  // Bound now: the other letter can only be read, so nothing of it is due.
  const [report, ...none] = await read(graduate);
  expect(none).toEqual([]);
  expect(report?.uid).toBe(`report-${taken}@sign.example`);
  expect(report?.text).toMatch(/STATUS:TENTATIVE/);
  expect(report?.at).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await uids(company)).toEqual([reply(waiting)]);
  expect(await execute(withdrawInvitation, viewers.employer, { id: waiting }, { db })).toMatchObject({
    outcome: 'done',
  });
  expect(await uids(company)).toEqual([]);

  const people = await db.person.findMany({ select: { name: true } });
  const all = [entry, report].map((part) => part?.text.replace(/\r\n /g, '')).join();
  for (const { name } of people) expect(all).not.toContain(name);
  expect(all).not.toMatch(/元|¥|\d{17}[\dX]/);
});

it('an employer that is not certified any more reads nothing; a disabled member opens nothing', async () => {
  const { db, viewers } = world;
  const { enrolmentId } = await addGraduate(world, 2);
  await sent(world, viewers.employer, enrolmentId);
  const token = await made(viewers.employer);
  expect(await read(token)).toHaveLength(1);
  const { employerId } = viewers.employer;
  const set = (certificationState: 'SUSPENDED' | 'CERTIFIED') =>
    db.employer.update({ where: { id: employerId }, data: { certificationState } });
  await set('SUSPENDED');
  expect(await read(token)).toEqual([]);
  await set('CERTIFIED');
  const own = await made(viewers.reader);
  await db.membership.update({ where: { id: viewers.reader.membershipId }, data: { state: 'DISABLED' } });
  expect(await isOpen(own)).toBe(false);
});

it('ends with the account, and when a lost account gets a new mobile', async () => {
  const { db } = world;
  const now = await databaseNow(db);
  const [lost, closed] = [(await addGraduate(world, 3)).viewer, (await addGraduate(world, 4)).viewer];
  const [first, second] = [await made(lost), await made(closed)];
  await recoverAccount(db, lost.accountId, '13900007777', now);
  await anonymiseAccount(db, closed.accountId, now);
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, false]);
  const membershipId = { in: [lost.membershipId, closed.membershipId] };
  expect(await db.calendarFeed.count({ where: { membershipId } })).toBe(0);
});

it('one link is read sixty times an hour; others at the same address go on', async () => {
  const [token, other] = [newSecret(), newSecret()];
  const tries: boolean[] = [];
  for (let count = 0; count < 61; count += 1) tries.push(await mayReadFeed(token, '198.51.100.7', world.db));
  expect(tries.lastIndexOf(true)).toBe(59);
  expect(await mayReadFeed(other, '198.51.100.7', world.db)).toBe(true);
  // Counted by a digest: the secret of the link stands in no table.
  expect(await world.db.rateWindow.count({ where: { key: { contains: token } } })).toBe(0);
});
