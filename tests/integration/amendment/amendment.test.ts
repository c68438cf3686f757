import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { requestAmendment } from '@/lib/commands/amendment/request-amendment';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { asked, proveAnswerOf, signed } from '../../support/proceedings';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const termsOf = async (id: string) => (await world.db.agreement.findUniqueOrThrow({ where: { id } })).termsId;
const change = async (agreementId: string, more: object = {}) => ({
  ...{ agreementId, seen: await termsOf(agreementId), reason: '报到地点有变' },
  ...{ topics: ['otherAgreements'], otherAgreements: '入职前提供三个月住宿' },
  ...more,
});

it('all three agree to one version by its hash, and from then on it is in force', async () => {
  const { db, viewers } = world;
  const { id, graduate } = await signed(world, 0);
  const before = await termsOf(id);
  const answer = await execute(requestAmendment, viewers.employer, await change(id), { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const request = answer.result.id;
  expect(await termsOf(id)).toBe(before);
  await proveAnswerOf(world, graduate, request);
  const agreed = await execute(agreeProceeding, graduate, { id: request, confirmed: 'yes' }, { db });
  expect(agreed.outcome).toBe('done');
  expect((await execute(passProceeding, viewers.school, { id: request }, { db })).outcome).toBe('done');
  const version = await db.termsVersion.findUniqueOrThrow({ where: { id: await termsOf(id) } });
  expect(version).toMatchObject({ kind: 'AMENDMENT', proposedBy: 'EMPLOYER' });
  const events = await db.agreementEvent.findMany({ where: { agreementId: id }, orderBy: { sequence: 'asc' } });
  expect(events.slice(-3).map(({ type }) => type)).toEqual([
    'AMENDMENT_REQUESTED',
    'AMENDMENT_AGREED',
    'AGREEMENT_AMENDED',
  ]);
  for (const { facts } of events.slice(-3)) expect(facts).toMatchObject({ termsHash: version.hash });
  expect((await db.agreement.findUniqueOrThrow({ where: { id } })).state).toBe('SIGNED');
});

it('strangers, pay, nothing new, an older version and a second request are refused', async () => {
  const { db, viewers } = world;
  const { id, graduate } = await signed(world, 1);
  expect((await execute(requestAmendment, viewers.rival, await change(id), { db })).outcome).toBe('not-found');
  const pay = await execute(requestAmendment, graduate, await change(id, { regularPay: '1' }), { db });
  expect(pay.outcome).toBe('invalid');
  const same = await change(id, { topics: ['otherAgreements'], otherAgreements: '入职前提供三个月住宿' });
  const old = await execute(requestAmendment, graduate, { ...same, seen: crypto.randomUUID() }, { db });
  expect(old).toMatchObject({ outcome: 'refused', code: 'PROCEEDING_STALE' });
  const reversed = { topics: ['report'], reportFromOn: '2027-08-01', reportToOn: '2027-07-01' };
  expect((await execute(requestAmendment, graduate, await change(id, reversed), { db })).outcome).toBe('invalid');
  await asked(world, graduate, id);
  const during = await execute(requestAmendment, viewers.employer, await change(id), { db });
  expect(during).toMatchObject({ outcome: 'refused', code: 'PROCEEDING_OPEN_ALREADY' });
});
