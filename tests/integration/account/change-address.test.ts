import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeAddress } from '@/lib/commands/account/change-address';
import { requestAccountCode } from '@/lib/commands/account/request-account-code';
import { requestAddressCode } from '@/lib/commands/account/request-address-code';
import { execute } from '@/lib/commands/execute';
import { digest, open, seal } from '@/lib/crypto/personal-data';
import { replaceAddress } from '@/lib/db/stores/account-address';
import type { Viewer } from '@/lib/domain/access/viewer';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { codeSentTo, otherThan } from '../../support/messages';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const MOBILE = { employer: '13800000101', rival: '13800000102', reader: '13800000103', school: '13800000104' };

async function giveMobile(viewer: Viewer, mobile: string): Promise<void> {
  await world.db.account.update({
    where: { id: viewer.accountId },
    data: { mobileSealed: seal(mobile), mobileDigest: digest('mobile', mobile) },
  });
}

const askOwn = (viewer: Viewer | null, channel: 'SMS' | 'MAIL', deed = 'change-mobile') =>
  execute(requestAccountCode, viewer, { deed, channel, locale: 'zh-CN' }, { db: world.db });
const askNew = (viewer: Viewer | null, mobile: string) =>
  execute(requestAddressCode, viewer, { kind: 'mobile', mobile, locale: 'zh-CN' }, { db: world.db });

const change = (viewer: Viewer | null, mobile: string, typed: object) =>
  execute(
    changeAddress,
    viewer,
    { kind: 'mobile', mobile, channel: 'SMS', locale: 'zh-CN', ...typed },
    { db: world.db },
  );

it('changes the mobile by a code to the old and one to the new, and tells old, other and inbox', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.employer;
  await giveMobile(viewers.employer, MOBILE.employer);
  const fresh = '13900000201';
  expect(await askOwn(viewers.employer, 'SMS')).toMatchObject({ outcome: 'done' });
  expect(await askNew(viewers.employer, fresh)).toMatchObject({ outcome: 'done' });
  const [code, oneTimeCode] = [await codeSentTo(db, MOBILE.employer), await codeSentTo(db, fresh)];
  const wrong = await change(viewers.employer, fresh, { code: otherThan(code), oneTimeCode: otherThan(oneTimeCode) });
  expect(wrong).toEqual({ outcome: 'invalid', fields: { code: 'OWN_CODE_WRONG', oneTimeCode: 'NEW_CODE_WRONG' } });
  // Each code for the other field proves nothing.
  expect(await change(viewers.employer, fresh, { code: oneTimeCode, oneTimeCode: code })).toMatchObject({
    outcome: 'invalid',
  });
  expect(await change(viewers.employer, fresh, { code, oneTimeCode })).toMatchObject({ outcome: 'done' });
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(account.mobileDigest).toBe(digest('mobile', fresh));
  expect(open(account.mobileSealed ?? new Uint8Array())).toBe(fresh);
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'ADDRESS_CHANGED', accountId } });
  expect(JSON.stringify(audit.facts)).not.toMatch(/139|138/);
  await drainOutbox(db);
  const told = await db.notice.findMany({ where: { NOT: { channel: 'INBOX' } }, orderBy: { id: 'asc' } });
  const addresses = told.map(({ addressSealed }) => open(addressSealed ?? new Uint8Array()));
  expect(addresses).toContain('employer@demo.test');
  expect(addresses.filter((address) => address === MOBILE.employer)).toHaveLength(2);
  expect(await db.notice.count({ where: { accountId, channel: 'INBOX' } })).toBe(1);
  // A used code is used.
  expect(await change(viewers.employer, fresh, { code, oneTimeCode })).toMatchObject({ outcome: 'invalid' });
});

it('answers for a taken number like for a free one until the code that went there is right', async () => {
  const { db, viewers } = world;
  await giveMobile(viewers.rival, MOBILE.rival);
  await giveMobile(viewers.school, MOBILE.school);
  const [free, taken] = [await askNew(viewers.rival, '13900000202'), await askNew(viewers.rival, MOBILE.school)];
  expect(taken).toEqual(free);
  await askOwn(viewers.rival, 'SMS');
  const code = await codeSentTo(db, MOBILE.rival);
  const right = await codeSentTo(db, MOBILE.school);
  const guess = { code, oneTimeCode: otherThan(right) };
  expect(await change(viewers.rival, MOBILE.school, guess)).toEqual(await change(viewers.rival, '13900000202', guess));
  expect(await change(viewers.rival, MOBILE.school, { code, oneTimeCode: right })).toMatchObject({
    outcome: 'refused',
    code: 'ADDRESS_TAKEN',
  });
  const owner = await db.account.findUniqueOrThrow({ where: { id: viewers.school.accountId } });
  expect(owner.mobileDigest).toBe(digest('mobile', MOBILE.school));
});

it('of two accounts that take one number at the same moment one gets it', async () => {
  const { db, viewers } = world;
  const [one, two] = [viewers.reader, viewers.department];
  await giveMobile(one, MOBILE.reader);
  await giveMobile(two, '13800000105');
  const fresh = '13900000203';
  await askOwn(one, 'SMS');
  await askOwn(two, 'SMS');
  const now = new Date(Date.now() - 120_000);
  await execute(requestAddressCode, one, { kind: 'mobile', mobile: fresh, locale: 'zh-CN' }, { db, now });
  const first = await codeSentTo(db, fresh);
  // The newest code to a number counts, so both must know the one that was sent last: it is bound to one account.
  const answers = await Promise.all([
    change(one, fresh, { code: await codeSentTo(db, MOBILE.reader), oneTimeCode: first }),
    change(two, fresh, { code: await codeSentTo(db, '13800000105'), oneTimeCode: first }),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'invalid']);
  // The same number again for the second, with a code of its own: now it is taken.
  await askNew(two, fresh);
  const typed = { code: await codeSentTo(db, '13800000105'), oneTimeCode: await codeSentTo(db, fresh) };
  expect(await change(two, fresh, typed)).toMatchObject({ code: 'ADDRESS_TAKEN' });
  expect(await db.account.count({ where: { mobileDigest: digest('mobile', fresh) } })).toBe(1);
  // And the last step alone, both past their codes already.
  const target = { channel: 'SMS', address: '13900000299' } as const;
  const last = await Promise.allSettled(
    [viewers.rival, two].map(({ accountId }, index) =>
      db.$transaction((tx) => replaceAddress(tx, accountId, target, [MOBILE.rival, '13800000105'][index] ?? null)),
    ),
  );
  expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(last.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ADDRESS_TAKEN' } });
});

it('takes the other address only together with the password, and nothing from somebody who is not signed in', async () => {
  const { db, viewers } = world;
  const viewer = viewers.school;
  const fresh = '13900000204';
  await askOwn(viewer, 'MAIL');
  await askNew(viewer, fresh);
  const typed = {
    channel: 'MAIL',
    code: await codeSentTo(db, 'school@demo.test'),
    oneTimeCode: await codeSentTo(db, fresh),
  };
  expect(await change(viewer, fresh, typed)).toMatchObject({ fields: { password: 'OWN_PASSWORD_NEEDED' } });
  expect(await change(viewer, fresh, { ...typed, password: 'not the password' })).toMatchObject({
    fields: { password: 'OWN_PASSWORD_WRONG' },
  });
  expect(await change(viewer, fresh, { ...typed, password: DEMO_PASSWORD })).toMatchObject({ outcome: 'done' });
  expect(await change(null, fresh, typed)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await askOwn(null, 'SMS')).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await askNew(viewer, fresh)).toMatchObject({ fields: { mobile: 'ADDRESS_SAME' } });
  expect(await askNew(viewer, '12')).toMatchObject({ fields: { mobile: 'MOBILE_INVALID' } });
});
