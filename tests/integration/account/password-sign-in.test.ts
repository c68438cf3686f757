import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviceHashOf } from '@/lib/auth/known-device';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { openSession } from '@/lib/auth/sessions';
import { newSecret } from '@/lib/ids';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const attempt = (name: string, password: string, address: string) =>
  signInByPassword({ name, password, address }, world.db);
const wrong = { refused: 'SIGN_IN_WRONG' };
const tooMany = { refused: 'TOO_MANY_REQUESTS' };

it('takes the right password any number of times: only failures count', async () => {
  for (let time = 0; time < 15; time += 1) {
    expect(await attempt('rival@demo.test', DEMO_PASSWORD, '10.0.0.1')).toHaveProperty('accountId');
  }
});

it('stops guessing at one account after ten tries of an address, parallel ones too, and alike for a name nobody has', async () => {
  for (const name of ['employer@demo.test', 'nobody@demo.test']) {
    const tries = await Promise.all(Array.from({ length: 14 }, (_, n) => attempt(name, `guess ${n}`, '10.0.0.2')));
    expect(tries.filter((answer) => 'refused' in answer && answer.refused === 'SIGN_IN_WRONG')).toHaveLength(10);
    expect(await attempt(name, DEMO_PASSWORD, '10.0.0.2')).toEqual(tooMany);
  }
});

it('a hundred wrong tries from elsewhere do not lock out the owner where he has signed in before', async () => {
  const account = await attempt('school@demo.test', DEMO_PASSWORD, '10.0.1.1');
  if (!('accountId' in account)) throw new Error('no account');
  await openSession(account.accountId, { address: '10.0.1.1' }, world.db);
  for (let n = 0; n < 100; n += 1) await attempt('school@demo.test', 'a guess', `10.9.0.${n}`);
  expect(await attempt('school@demo.test', DEMO_PASSWORD, '10.9.1.1')).toEqual(tooMany);
  expect(await attempt('school@demo.test', DEMO_PASSWORD, '10.0.1.1')).toHaveProperty('accountId');
});

it('a hundred wrong tries from one address do not keep the owner out anywhere else', async () => {
  for (let n = 0; n < 100; n += 1) await attempt('department@demo.test', `guess ${n}`, '10.8.0.1');
  expect(await attempt('department@demo.test', DEMO_PASSWORD, '10.8.0.1')).toEqual(tooMany);
  expect(await attempt('department@demo.test', DEMO_PASSWORD, '10.8.0.2')).toHaveProperty('accountId');
});

it('a device that signed in before gets in at an address nobody knows, while many addresses guess', async () => {
  const { db } = world;
  const account = await attempt('reader@demo.test', DEMO_PASSWORD, '10.7.0.1');
  if (!('accountId' in account)) throw new Error('no account');
  const deviceHash = deviceHashOf(newSecret(16));
  await openSession(account.accountId, { address: '10.7.0.1', deviceHash }, db);
  for (let n = 0; n < 100; n += 1) await attempt('reader@demo.test', 'a guess', `10.7.1.${n}`);
  const right = { name: 'reader@demo.test', password: DEMO_PASSWORD, address: '10.7.2.1' };
  expect(await signInByPassword(right, db)).toEqual(tooMany);
  const stranger = deviceHashOf(newSecret(16));
  expect(await signInByPassword({ ...right, address: '10.7.2.2', deviceHash: stranger }, db)).toEqual(tooMany);
  expect(await signInByPassword({ ...right, address: '10.7.2.3', deviceHash }, db)).toHaveProperty('accountId');
  // Known for this account, and a stranger to every other.
  for (let n = 0; n < 100; n += 1) await attempt('rival@demo.test', 'a guess', `10.7.3.${n}`);
  const other = { ...right, name: 'rival@demo.test', address: '10.7.2.4', deviceHash };
  expect(await signInByPassword(other, db)).toEqual(tooMany);
});

it('shrugs at what is no text, and at a password no account can have', async () => {
  expect(await signInByPassword({ name: { $ne: 1 }, password: ['x'], address: '10.0.2.1' }, world.db)).toEqual(wrong);
  expect(await attempt('department@demo.test', 'x'.repeat(10_000), '10.0.2.2')).toEqual(wrong);
});
