import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForChanges } from '@/prisma/seed/demo/ask-for-changes';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { execute } from '@/lib/commands/execute';
import { ownOffers } from '@/lib/queries/agreement/own-offers';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('puts the graduate’s own open letters side by side and passes over everything else', async () => {
  const { db, viewers } = world;
  const [one, two] = [await addGraduate(world, 0), await addGraduate(world, 1)];
  const waiting = await sent(world, viewers.employer, one.enrolmentId);
  const negotiated = await sent(world, viewers.rival, one.enrolmentId);
  await askForChanges(db, one.viewer, { id: negotiated, 'change-pay': 'yes', regularPay: '18500' });
  const foreign = await sent(world, viewers.employer, two.enrolmentId);
  const audits = await db.auditEvent.count();
  const seen = async (named: string[]) => (await ownOffers(one.viewer, named, db)).offers.map(({ id }) => id).sort();
  expect(await seen([])).toEqual([waiting, negotiated].sort());
  expect(await seen([waiting, foreign, 'nonsense', waiting])).toEqual([waiting]);
  expect(await seen([foreign])).toEqual([]);
  // A wish that waits changes nothing of what the letter offers.
  const { offers } = await ownOffers(one.viewer, [negotiated], db);
  expect(offers[0]?.letter.terms.regularPayFen).toBe(1_800_000);
  expect(await db.auditEvent.count()).toBe(audits);
  await execute(withdrawInvitation, viewers.employer, { id: waiting }, { db });
  expect(await seen([])).toEqual([negotiated]);
  await expect(ownOffers(viewers.employer as never, [], db)).rejects.toThrow('not allowed');
});
