import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseNotices } from '@/lib/commands/account/choose-notices';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { execute } from '@/lib/commands/execute';
import { seal } from '@/lib/crypto/personal-data';
import { databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { deliverNotices } from '@/lib/jobs/deliver-notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const BASE = 'https://sign.example';

/** Everything that leaves the house now, as the servers of mail and short messages get it. */
async function leaving(): Promise<{ channel: string; to: string; text: string }[]> {
  const out: { channel: string; to: string; text: string }[] = [];
  const now = await databaseNow(world.db);
  while ((await drainOutbox(world.db, now)) > 0);
  const taking = (channel: string) => (message: { to: string; text: string }) => {
    out.push({ channel, ...message });
    return Promise.resolve();
  };
  const mail = { kind: 'outbox', send: taking('MAIL') } as const;
  const sms = { kind: 'outbox', send: taking('SMS') } as const;
  while ((await deliverNotices(world.db, { mail, sms }, BASE, now)) > 0);
  return out;
}

const MOBILE = '13900006666';

/** People of the test have an e-mail; this one gets a mobile as well. */
async function withMobile({ accountId }: Viewer): Promise<void> {
  await world.db.account.update({ where: { id: accountId }, data: { mobileSealed: seal(MOBILE) } });
}

const choose = (viewer: Viewer, choice: Record<string, 'yes'>) =>
  execute(chooseNotices, viewer, choice, { db: world.db });

it('a letter reaches the graduate by mail and short message: what, until when, and the way to the record', async () => {
  const { enrolmentId, viewer } = await addGraduate(world, 0);
  await withMobile(viewer);
  const id = await sent(world, world.viewers.employer, enrolmentId);
  const messages = await leaving();
  expect(messages.map(({ channel }) => channel).sort()).toEqual(['MAIL', 'SMS']);
  for (const { channel, text } of messages) {
    expect(text).toMatch(/邀请您签订就业协议.*请在 \d{4}-\d{2}-\d{2} 24:00（北京时间）前查看并回应/);
    expect(text.trimEnd()).toMatch(new RegExp(`${BASE}/graduate/invitations/${id}$`));
    if (channel === 'MAIL') expect(text.split('\n').at(-2)).toBe(`${BASE}/graduate/invitations/${id}`);
  }
});

it('an employer gets short messages when he chose so, without the name the mail and the inbox have', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 1);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await leaving();
  await withMobile(viewers.employer);
  await choose(viewers.employer, { 'SIGNING-mail': 'yes', 'SIGNING-sms': 'yes' });
  await prove(world, graduate.viewer, id);
  expect(await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db })).toMatchObject({
    outcome: 'done',
  });
  const toEmployer = (await leaving()).filter(({ text }) => text.includes(`/employer/agreements/${id}`));
  const { name } = graduate.viewer;
  const byChannel = Object.fromEntries(toEmployer.map(({ channel, text }) => [channel, text]));
  expect(byChannel.MAIL).toContain(`${name}接受了岗位`);
  expect(byChannel.SMS).toContain('一位毕业生接受了岗位');
  expect(byChannel.SMS).not.toContain(name);
  const inbox = await db.notice.findFirstOrThrow({
    where: { accountId: viewers.employer.accountId, channel: 'INBOX' },
    orderBy: { createdAt: 'desc' },
  });
  expect(inbox.body).toContain(name);
});

it('whoever switched both off gets the message in the inbox alone', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 2);
  await withMobile(graduate.viewer);
  await choose(graduate.viewer, {});
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  expect((await leaving()).filter(({ text }) => text.includes(id))).toEqual([]);
  const rows = await db.notice.findMany({ where: { accountId: graduate.viewer.accountId }, select: { channel: true } });
  expect(rows).toEqual([{ channel: 'INBOX' }]);
});
