import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseNow } from '@/lib/db/client';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { tellAccounts } from '@/lib/db/stores/outbox';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { environment } from '@/lib/env';
import { newId } from '@/lib/ids';
import { deliverNotices } from '@/lib/jobs/deliver-notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { createMailTransport } from '@/lib/notices/transports/mail-transport';
import { createSmsTransport } from '@/lib/notices/transports/sms-transport';
import { outsideMessages } from '@/lib/queries/outbox/outside-messages';
import { readableChannels } from '@/lib/queries/outbox/readable-channels';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

it('shows codes as they were sent, newest first, with address and state, and no inbox rows', async () => {
  const { db, viewers } = world;
  const now = await databaseNow(db);
  const { accountId } = viewers.employer;
  const facts = { name: '江一苇', organisation: '东湖大学' };
  await tellAccounts(db, {
    eventId: newId(),
    template: 'MEMBERSHIP_ACCEPTED',
    facts,
    now,
    to: { accountId },
    link: '/a',
  });
  const later = new Date(now.getTime() + 1);
  const target = { channel: 'SMS' as const, address: '13900008888' };
  await issueCode(db, { purpose: 'register', target, now: later, locale: 'zh-CN' });
  await drainOutbox(db, later);
  const waiting = await outsideMessages(operator, {}, db);
  expect(waiting.rows.map(({ channel, address, state }) => [channel, address, state])).toEqual([
    ['SMS', '13900008888', 'QUEUED'],
    ['MAIL', 'employer@demo.test', 'QUEUED'],
  ]);
  expect(waiting.rows[0]?.body).toMatch(/您正在注册用人单位账号，验证码 \d{6}/);
  const outbox = { mail: createMailTransport({ kind: 'outbox' }), sms: createSmsTransport({ kind: 'outbox' }) };
  await deliverNotices(db, outbox, 'http://localhost', later);
  const sent = await outsideMessages(operator, { channel: 'MAIL' }, db);
  expect(sent.rows).toMatchObject([
    { channel: 'MAIL', state: 'SENT', subject: '江一苇已接受邀请', url: `${environment().APP_URL}/a` },
  ]);
});

it('is for operators alone', async () => {
  const { db, viewers } = world;
  for (const viewer of Object.values(viewers)) {
    await expect(outsideMessages(viewer as unknown as OperatorViewer, {}, db)).rejects.toThrow('not allowed');
  }
});

it('shows messages in the demo only, whatever carries them away elsewhere', () => {
  expect(readableChannels({ DEMO: false })).toEqual([]);
  expect(readableChannels({ DEMO: true })).toEqual(['MAIL', 'SMS']);
});
